import { parseAst } from 'vite';

/** A part of the syntax tree, as ESTree has it. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that a person reads or hears. */
const SAID = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'label',
  'placeholder',
  'title',
  'closeWord',
  'nextWord',
]);
const WORD = /\p{L}{2}/u;

/** Texts in a screen's source that a person would read or hear, and that are in no catalogue. */
export function literalsIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const say = (said: unknown) => {
    if (typeof said === 'string' && WORD.test(said)) found.push(said.trim());
  };
  /** What an expression may come to, as far as it is written there: not what it asks or compares. */
  function value(node: Node): void {
    if (node.type === 'Literal') say(node.value);
    else if (node.type === 'TemplateLiteral') {
      for (const { value } of node.quasis as readonly { readonly value: { readonly cooked: string } }[])
        say(value.cooked);
      for (const each of node.expressions as readonly Node[]) value(each);
    } else if (node.type === 'ConditionalExpression') {
      value(node.consequent as Node);
      value(node.alternate as Node);
    } else if (node.type === 'LogicalExpression') {
      value(node.left as Node);
      value(node.right as Node);
    } else if (node.type === 'BinaryExpression' && node.operator === '+') {
      value(node.left as Node);
      value(node.right as Node);
    }
  }
  function visit(node: unknown): void {
    if (Array.isArray(node)) {
      for (const each of node) visit(each);
      return;
    }
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const { type, ...parts } = node as Node;
    if (type === 'JSXElement' || type === 'JSXFragment')
      for (const child of parts.children as readonly Node[]) {
        if (child.type === 'JSXText') say(child.value);
        else if (child.type === 'JSXExpressionContainer') value(child.expression as Node);
      }
    if (type === 'JSXAttribute' && SAID.has(String((parts.name as Node).name))) {
      const said = parts.value as Node | null;
      if (said) value(said.type === 'JSXExpressionContainer' ? (said.expression as Node) : said);
    }
    for (const part of Object.values(parts)) visit(part);
  }
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  return found;
}
