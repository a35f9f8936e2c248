/** Plays a run month by month: a button that starts and stops, and a slider that shows the month. */
import { h, say } from "./dom.ts";

/** Ticks a second while it plays; slower for those who want less motion. */
const PACE = 8;
const SLOW_PACE = 2;

export interface Player {
  readonly button: HTMLElement;
  readonly slider: HTMLInputElement;
  /** Sets the number of ticks. */
  setCount(count: number): void;
  stop(): void;
}

/** `show` receives the tick to show, whether the player or the reader moved it. */
export function player(show: (tick: number) => void): Player {
  const button = h("button", { class: "main", type: "button", id: "play", onclick: () => toggle() }, "Play");
  const slider = h("input", {
    ...{ type: "range", min: 0, max: 1, value: 0, id: "tick", "aria-label": "Month" },
    oninput: () => show(Number(slider.value)),
  });
  let timer: ReturnType<typeof setInterval> | undefined;
  function toggle(): void {
    if (timer !== undefined) {
      stop();
      return;
    }
    if (Number(slider.value) >= Number(slider.max)) show(0);
    say(button, "Pause");
    timer = setInterval(step, 1000 / paceFor(matchMedia("(prefers-reduced-motion: reduce)").matches));
  }
  function step(): void {
    const next = Number(slider.value) + 1;
    if (next > Number(slider.max) || !slider.isConnected) stop();
    else show(next);
  }
  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    say(button, "Play");
  }
  return { button, slider, stop, setCount: (count) => (slider.max = String(count - 1)) };
}

export function paceFor(lessMotion: boolean): number {
  return lessMotion ? SLOW_PACE : PACE;
}
