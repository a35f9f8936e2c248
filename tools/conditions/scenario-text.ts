/** The text of a scenario file that a program writes: a row, a parameter, an event or a series takes one line. */
import { Document, isMap, isPair, visit } from "yaml";

/** `root`: the path from the file's folder to the project's; `by`: what wrote it, and where to change it. */
export function scenarioText(root: string, by: string, content: object): string {
  const document = new Document(content);
  visit(document, {
    Map(_, map, path) {
      const field = isPair(path[2]) ? String(path[2].key) : "";
      const depth = path.filter(isMap).length;
      if (depth === (field === "changes" ? 3 : field === "regime" ? 1 : 2)) map.flow = true;
      if (field.endsWith("events")) map.flow = true;
    },
  });
  const schema = `# yaml-language-server: $schema=${root}scenarios/scenario.schema.json`;
  return `${schema}\n# ${by}\n${document.toString({ lineWidth: 0 })}`;
}
