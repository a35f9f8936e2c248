/** How many ticks some work performs, of worlds with controls and of twins: what is said to be run once is counted. */
import { vi } from "vitest";
import { SCHEDULE } from "../../src/engine/schedule.ts";

export function ticksOfWork(work: () => unknown): { withControls: number; ofTwins: number } {
  const [first] = SCHEDULE;
  const steps = vi.spyOn(first, "run");
  try {
    work();
    const withControls = steps.mock.calls.filter(([world]) => world.controls).length;
    return { withControls, ofTwins: steps.mock.calls.length - withControls };
  } finally {
    steps.mockRestore();
  }
}
