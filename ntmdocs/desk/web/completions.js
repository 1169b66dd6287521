// What may be typed at a place of the YAML: its keys, or the words of a choice.

import { choices, isList, isObject } from "/web/schema.js";

const LINE = /^( *)((?:- )*)(?:([\w]+):)?/;

export function completions(schema) {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const value = /^( *(?:- )*)(\w+): *([\w-]*)$/.exec(before);
    if (value)
      return offered(context.pos - value[3].length, words(schema, context, line, value[2]));
    const key = /^( *(?:- )*)(\w*)$/.exec(before);
    if (!key || (!key[2] && !context.explicit)) return null;
    return offered(context.pos - key[2].length, keys(schema, context, line, key[1].length));
  };
}

function offered(from, options) {
  return options.length ? { from, options, validFor: /^[\w-]*$/ } : null;
}

function keys(schema, context, line, column) {
  return objectsAt(schema, context, line, column).flatMap((way) =>
    Object.entries(way.properties).map(([name, each]) => ({
      label: name,
      apply: `${name}: `,
      detail: schema.resolved(each).title ?? "",
      info: schema.resolved(each).description,
      type: "property",
    })),
  );
}

function words(schema, context, line, name) {
  const column = line.text.search(/\w/);
  const fields = objectsAt(schema, context, line, column).map((way) => way.properties[name]);
  const ways = fields.filter(Boolean).flatMap((field) => schema.ways(field));
  return ways
    .flatMap((way) => choices(way) ?? [])
    .map((label) => ({ label: String(label), type: "enum" }));
}

// The kinds of object whose keys may stand at a column of a line, by the keys above it.
function objectsAt(schema, context, line, column) {
  const path = [];
  let limit = column;
  for (let number = line.number - 1; number > 0 && limit > 0; number--) {
    const { text } = context.state.doc.line(number);
    const found = LINE.exec(text);
    if (!text.trim() || text.trim().startsWith("#") || !found[3]) continue;
    const at = found[1].length + found[2].length;
    if (at < limit) {
      path.unshift(found[3]);
      limit = found[1].length;
      for (const _ of found[2].matchAll(/- /g)) limit = Math.max(0, limit);
    }
  }
  let ways = [schema.root(null)];
  for (const key of path) ways = ways.flatMap((way) => below(schema, way.properties?.[key]));
  return ways.filter(isObject);
}

function below(schema, field) {
  if (!field) return [];
  return schema.ways(field).flatMap((way) => (isList(way) ? schema.ways(way.items) : [way]));
}
