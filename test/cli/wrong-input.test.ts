/** Whatever is wrong in what was typed: exit code 2, a message with what is allowed, no stack, no file left behind. */
import { expect, test } from "vitest";
import { call, contentsOf, projectFolder, writeIn } from "./project-folder.ts";

const folder = projectFolder();
writeIn(folder, "broken.yaml", "title: Broken\nextnds: minimal\n");
writeIn(folder, "binary.yaml", "title: \0\0\0");
writeIn(folder, "empty.yaml", "");
writeIn(folder, "other/scenarios/minimal.yaml", "title: Another\nextends: today\ndiffers: in its title\n");
writeIn(folder, "taken", "a file");
writeIn(folder, "prose/notes.md", "not a result");
const before = contentsOf(folder);
const RUN = ["run", "scenarios/minimal.yaml"];

test.each<[string, string[], RegExp]>([
  ["no command", [], /Usage: smallyard/],
  ["unknown command", ["rnu"], /did you mean run/i],
  ["unknown option", [...RUN, "--rnus", "3"], /--runs/],
  ["no scenario", ["run"], /scenario/],
  ["unknown scenario", ["run", "tody"], /did you mean "today"\?/],
  ["no such file", ["run", "nowhere.yaml"], /nowhere\.yaml: found no such file/],
  ["a folder", ["run", "./scenarios"], /found no file there/],
  ["not YAML", ["run", "prose/notes.md"], /allowed: a \.yaml file/],
  ["unknown key", ["run", "broken.yaml"], /broken\.yaml:2:1 extnds: .*did you mean "extends"/],
  ["binary", ["run", "binary.yaml"], /binary\.yaml:1:/],
  ["empty", ["run", "empty.yaml"], /empty\.yaml:1:1/],
  ["the same name twice", [...RUN, "other/scenarios/minimal.yaml"], /"minimal" twice/],
  ["no runs", [...RUN, "--runs", "0"], /whole number from 1 to/],
  ["half a run", [...RUN, "--runs", "1.5"], /whole number from 1 to/],
  ["a negative number", [...RUN, "--runs", "-3"], /whole number from 1 to/],
  ["too many runs", [...RUN, "--runs", "99999999"], /whole number from 1 to/],
  ["not a number", [...RUN, "--jobs", "many"], /whole number from 1 to/],
  ["an empty seed", [...RUN, "--seed", ""], /letters, digits and signs/],
  ["unknown uncertainty", [...RUN, "--uncertainty", "chanse"], /did you mean "chance"/],
  ["a set without a value", [...RUN, "--set", "time.end"], /path=value/],
  ["a set of nothing", [...RUN, "--set", "paramters.crisis_rate=1"], /did you mean "parameters"/],
  ["a set of the wrong kind", [...RUN, "--set", "parameters.crisis_rate=often"], /parameters\.crisis_rate/],
  ["an end before the start", [...RUN, "--set", "time.end=2001-01-01"], /time\.end/],
  ["a file in the way", [...RUN, "--out", "taken"], /taken: found a file there/],
  ["a folder of something else", [...RUN, "--out", "prose", "--force"], /holds something else/],
  ["an empty folder name", [...RUN, "--out", ""], /path of a folder/],
  ["unknown kind", ["list", "parametres"], /did you mean "parameters"/],
  ["unknown name", ["explain", "leakage_rat"], /did you mean "leakage_rate"/],
  ["a part of a name", ["explain", "leakage"], /found nothing named "leakage"; names that contain it: leakage_bound/],
  ["a name like nothing", ["explain", "xyzzy\u001b[31m"], /found nothing named "xyzzy\\u001b/],
  ["check finds a problem", ["check", "broken.yaml"], /broken\.yaml:2:1 extnds/],
  ["check of no file", ["check", "nowhere.csv"], /no such table/],
])("%s", async (_, words, message) => {
  const { code, stderr } = await call(folder, ...words.map((word) => word.replace(/^(taken|prose)$/, `${folder}/$1`)));
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(contentsOf(folder)).toEqual(before);
});
