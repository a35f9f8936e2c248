import { expect, test } from "vitest";
import fc from "fast-check";
import { escapeHtml, htmlTable, jsonForScript, scriptText } from "../../src/report/html.ts";

test("no text can become markup", () => {
  expect(escapeHtml(`<b a="1" c='2'>&`)).toBe("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
  expect(htmlTable("<c>", ["<h>"], [["<r>", "<d>"]])).not.toMatch(/<[chrd]>/);
});

test("JSON in a script reads back the same and cannot end the script", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("</script>", "<!--", "\u2028")), (text) => {
      const json = jsonForScript({ text });
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    }),
    { seed: 1 },
  );
});

test("a program in a script keeps its meaning and cannot end the script", () => {
  const program = scriptText('x = "</script><!--</SCRIPT >";');
  expect(program).not.toMatch(/<\/script|<!--/i);
  const run = new Function(`let x; ${program} return x;`) as () => string;
  expect(run()).toBe("</script><!--</SCRIPT >");
  expect(scriptText("a < b")).toBe("a < b");
});
