// The schema of a plan, as the form and the completions ask it.

export class Schema {
  constructor(whole) {
    this.whole = whole;
  }

  // What the whole file is: a plan, or the other paper that its `type` says.
  root(values) {
    const other = this.whole.if.properties.type.enum;
    const rule = values && other.includes(values.type) ? this.whole.then : this.whole.else;
    return this.resolved(rule);
  }

  // References followed; what is said where it is used goes before what is said of the kind.
  resolved(schema) {
    if (!schema.$ref) return schema;
    const { $ref, ...said } = schema;
    return { ...this.resolved(this.whole.$defs[$ref.split("/").pop()]), ...said };
  }

  // The ways in which a value may be written, null left out.
  ways(schema) {
    const found = this.resolved(schema);
    // Of an object `anyOf` says no more than which of its keys must be there.
    const list = isObject(found) ? null : (found.anyOf ?? found.oneOf);
    if (!list) return found.type === "null" ? [] : [found];
    const { anyOf, oneOf, ...said } = found;
    return list.flatMap((each) => this.ways(each)).map((way) => ({ title: said.title, ...way }));
  }

  // The way that a value is written in.
  wayOf(schema, value) {
    const ways = this.ways(schema);
    if (Array.isArray(value)) return ways.find(isList) ?? ways[0];
    if (value !== null && typeof value === "object") {
      const objects = ways.filter(isObject);
      const keys = Object.keys(value);
      const fitting = objects.filter((way) => keys.every((key) => key in way.properties));
      const whole = fitting.filter((way) => (way.required ?? []).every((key) => key in value));
      return whole[0] ?? fitting[0] ?? objects[0] ?? ways[0];
    }
    return ways.find((way) => !isList(way) && !isObject(way)) ?? ways[0];
  }

  // What a new value of this kind begins as.
  fresh(schema) {
    const way = this.ways(schema)[0];
    if (!way) return "";
    if (isList(way)) return way.minItems ? [this.fresh(way.items)] : [];
    if (!isObject(way)) return way.enum ? String(way.enum[0]) : "";
    const keys = [...(way.required ?? []), ...(way.anyOf?.at(-1).required ?? [])];
    return Object.fromEntries(keys.map((key) => [key, this.fresh(way.properties[key])]));
  }
}

export function isList(way) {
  return way?.type === "array";
}

export function isObject(way) {
  return way?.properties !== undefined;
}

// The words of a choice; numbers that an enum repeats for editors are left out.
export function choices(way) {
  return way.enum?.filter((each) => typeof each === "string" || each === null) ?? null;
}

// What each word of a choice means, as its field says it: "purpose (mục đích, yêu cầu), ...".
export function meanings(description) {
  const found = (description ?? "").matchAll(/([\w-]+) \(([^)]*)\)/g);
  return Object.fromEntries([...found].map(([, name, said]) => [name, said]));
}

export function isTruth(way) {
  return way?.type === "boolean";
}

// The steps of a dotted path that the values have: a place of the model may be written shorter.
export function stepsIn(values, path) {
  const steps = [];
  let value = values;
  for (const step of path ? path.split(".") : []) {
    const isThere = value !== null && typeof value === "object" && step in value;
    if (!isThere) continue;
    value = value[step];
    steps.push(step);
  }
  return steps.join(".");
}

export function valueAt(values, path) {
  let value = values;
  for (const step of path ? path.split(".") : []) value = value?.[step];
  return value;
}

// "sections.2.title" as the desk takes it: numbers where a list is meant.
export function asSteps(values, path) {
  let value = values;
  return path.split(".").map((step) => {
    const made = Array.isArray(value) ? Number(step) : step;
    value = value?.[step];
    return made;
  });
}
