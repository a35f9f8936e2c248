/** What the header comment of a source file says, as markdown: paragraphs, equations, and the named lines at its end. */

export interface SourceHeader {
  /** First paragraph. */
  readonly title: string;
  /** The rest, equations fenced. */
  readonly body: string;
  /** reads, writes, draws, sources: as far as the file has them. */
  readonly lines: Readonly<Record<string, string>>;
}

const NAMED = /^(reads|writes|draws|sources) +(\S.*)$/;

export function readHeader(text: string): SourceHeader {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1];
  if (comment === undefined) throw new Error("the file has no header comment");
  const all = comment.split(/\r?\n/).map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const lines: Record<string, string> = {};
  const rest: string[] = [];
  for (const line of all) {
    const named = NAMED.exec(line);
    if (named) lines[named[1]] = named[2];
    else rest.push(line);
  }
  const blocks = blocksOf(rest);
  const [title = "", ...body] = blocks.map(({ equations, lines: own }) =>
    equations ? fenced(own) : own.join(" ").trim(),
  );
  return { title, body: body.join("\n\n"), lines };
}

interface Block {
  readonly equations: boolean;
  readonly lines: string[];
}

/** Lines that belong together: an indented line is an equation, an empty one ends a block. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of lines) {
    if (line.trim() === "") {
      open = undefined;
      continue;
    }
    const equations = /^ {2}/.test(line);
    if (open?.equations !== equations) {
      open = { equations, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
  }
  return blocks;
}

function fenced(lines: readonly string[]): string {
  return ["```text", ...lines.map((line) => line.replace(/^ {2}/, "")), "```"].join("\n");
}
