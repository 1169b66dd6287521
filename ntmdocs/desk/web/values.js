// Values of a plan as the form names and shows them.

import { isList, isObject } from "/web/schema.js";
import { word } from "/web/words.js";

const NAMING = ["title", "name", "criterion", "text", "subject", "full_name", "lead", "id"];

export function joined(path, step) {
  return path ? `${path}.${step}` : String(step);
}

export function shown(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export function isGroup(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export function isRow(row) {
  return Array.isArray(row) && row.every((cell) => cell === null || typeof cell !== "object");
}

// What a part is called in one line.
export function gistOf(value) {
  if (value === null || typeof value !== "object") return "";
  if (Array.isArray(value))
    return value.length ? gistOf(value[0]) || shown(value[0]).slice(0, 80) : "";
  const named = NAMING.map((name) => value[name]).find((each) => typeof each === "string");
  if (named !== undefined) return named.slice(0, 90);
  const parts = Object.values(value).filter((each) => each !== null && typeof each === "object");
  return parts.map(gistOf).find(Boolean) ?? shown(Object.values(value)[0]).slice(0, 90);
}

export function titleOf(schema, way, item) {
  const keys = Object.keys(item);
  if (keys.length === 1 && way.properties?.[keys[0]])
    return schema.resolved(way.properties[keys[0]]).title;
  return way.title;
}

export function nameOf(schema, way) {
  if (!isList(way) && !isObject(way)) return word("text");
  const keys = Object.keys(way.properties ?? {});
  const only = keys.length === 1 ? schema.resolved(way.properties[keys[0]]).title : null;
  return only ?? way.title ?? keys.join(", ");
}

// What must be the same for the fields to stay as they are built: everything but the words, and
// whether they stand in lines, which a field of one line would run together.
export function shapeOf(values) {
  const shape = (value) => (value.includes("\n") ? "\n" : "");
  return JSON.stringify(values, (_, value) => (typeof value === "string" ? shape(value) : value));
}
