// Every field of the plan by its name. A field writes the text at once; the text is what counts.

import { button, element } from "/web/elements.js";
import {
  asSteps,
  choices,
  isList,
  isObject,
  isTruth,
  meanings,
  stepsIn,
  valueAt,
} from "/web/schema.js";
import { gistOf, isGroup, isRow, joined, nameOf, shapeOf, shown, titleOf } from "/web/values.js";
import { grid, overview } from "/web/tables.js";
import { word } from "/web/words.js";

const LONG = 56; // letters of a text that has more than one line
const PAUSE = 120; // milliseconds after a key before the page follows

export class Form {
  constructor(host, { schema, edit, onfocus }) {
    this.host = host;
    this.schema = schema;
    this.edit = edit;
    this.values = null;
    this.filled = {}; // what the organ's profile says where the plan says nothing
    this.shape = "";
    this.opened = new Set(["header"]);
    this.timer = null;
    host.addEventListener("focusin", (event) => {
      const path = event.target.closest("[data-path]")?.dataset.path;
      if (path !== undefined) onfocus(path);
    });
    host.addEventListener("toggle", (event) => this.#remember(event.target), true);
  }

  // What the text says now. Where only words changed, nothing is built anew: a person is typing.
  show(values, filled = {}) {
    if (this.timer) return; // what is being typed is written first, and shown then
    this.host.inert = false;
    this.values = values;
    this.filled = filled;
    const shape = shapeOf(values) + JSON.stringify(filled);
    if (shape !== this.shape) {
      this.shape = shape;
      this.#build();
    } else {
      this.#fill();
      this.#focusAgain();
    }
  }

  // Until what changed is shown, no field may be taken for its neighbour.
  hold() {
    if (this.host.inert) return;
    this.kept = this.#focused();
    this.host.inert = true;
  }

  // What is shown next is built anew: of another plan, or in another language.
  forget() {
    this.shape = "";
  }

  showBroken(parts) {
    this.host.inert = false;
    this.values = null;
    this.shape = "";
    this.host.replaceChildren(element("p", { class: "broken" }, word("broken")), ...parts);
  }

  // Open what holds a place of the data and put the cursor there.
  focus(path, { scroll = true } = {}) {
    const steps = stepsIn(this.values, path).split(".");
    for (const count of steps.keys()) this.#open(steps.slice(0, count + 1).join("."));
    for (; steps.length; steps.pop()) {
      const found = this.#at(steps.join("."));
      if (!found) continue;
      const field = found.matches("input, textarea, select")
        ? found
        : (found.querySelector("input, textarea, select") ?? found.querySelector("summary"));
      field?.focus({ preventScroll: true });
      if (scroll) found.scrollIntoView({ block: "center" });
      return true;
    }
    return false;
  }

  // What was typed and not yet written.
  async flush() {
    const waiting = this.timer;
    if (!waiting) return;
    clearTimeout(waiting.id);
    this.timer = null;
    await waiting.write();
  }

  #open(path) {
    const found = this.#at(path);
    if (found?.tagName !== "DETAILS") return;
    found.open = true;
    this.opened.add(path);
    this.#fillLazily(found);
  }

  #at(path) {
    return this.host.querySelector(`[data-path="${CSS.escape(path)}"]`);
  }

  #remember(details) {
    const { path } = details.dataset;
    if (path === undefined) return;
    if (details.open) {
      this.opened.add(path);
      this.#fillLazily(details);
    } else this.opened.delete(path);
  }

  #build() {
    this.kept ??= this.#focused();
    const scrolled = this.host.scrollTop;
    this.host.replaceChildren(...this.#fields(this.schema.root(this.values), this.values, ""));
    this.host.scrollTop = scrolled;
    this.#focusAgain();
  }

  // Where the cursor was before what is shown had to change.
  #focusAgain() {
    const { path, at } = this.kept ?? { path: null };
    this.kept = null;
    const isElsewhere = document.activeElement !== document.body;
    if (isElsewhere) return;
    const again = path !== null ? this.#at(path) : null;
    if (!again?.focus) return;
    again.focus({ preventScroll: true });
    if (at !== null && again.setSelectionRange) again.setSelectionRange(at, at);
  }

  #focused() {
    const focused = document.activeElement?.closest?.("[data-path]");
    if (!this.host.contains(focused)) return { path: null, at: null };
    return { path: focused.dataset.path, at: focused.selectionStart ?? null };
  }

  // A change of the parts.
  async #change(...edits) {
    if (this.host.inert) return;
    this.hold();
    await this.flush();
    if (!(await this.edit(edits))) this.host.inert = false;
  }

  #fill() {
    for (const field of this.host.querySelectorAll(":is(input, textarea, select)[data-path]")) {
      const said = shown(valueAt(this.values, field.dataset.path));
      if (field.value !== said) field.value = said;
    }
    for (const gist of this.host.querySelectorAll("[data-gist]"))
      gist.textContent = gistOf(valueAt(this.values, gist.dataset.gist));
  }

  #fields(way, value, path) {
    const required = way.required ?? [];
    const known = Object.entries(way.properties);
    const isThere = ([name]) =>
      name in value || required.includes(name) || joined(path, name) in this.filled;
    const there = known.filter(isThere);
    const absent = known.filter((each) => !isThere(each));
    const strange = Object.keys(value).filter((name) => !(name in way.properties));
    return [
      ...there.map(([name, field]) =>
        this.#field(field, value[name], joined(path, name), {
          label: this.schema.resolved(field).title ?? name,
          required: required.includes(name) && !(joined(path, name) in this.filled),
          removable: name in value && !required.includes(name),
        }),
      ),
      ...strange.map((name) =>
        this.#field({}, value[name], joined(path, name), { label: name, removable: true }),
      ),
      absent.length ? this.#adder(path, absent) : null,
    ].filter(Boolean);
  }

  #field(field, value, path, { label, required = false, removable = false, tools = [] }) {
    const way = this.schema.wayOf(field, value) ?? {};
    const extra = removable ? [this.#remover(path, label)] : tools;
    if (Array.isArray(value)) return this.#list(way, value, path, label, extra);
    if (value !== null && typeof value === "object")
      return this.#details(path, label, extra, () =>
        isObject(way) ? this.#fields(way, value, path) : [],
      );
    return this.#scalar(field, way, value, path, { label, required, extra });
  }

  #scalar(field, way, value, path, { label, required, extra }) {
    const id = `field-${path}`;
    const hint = this.schema.resolved(field).description;
    const given = {
      id,
      placeholder: this.filled[path],
      data: { path },
      "aria-describedby": hint ? `${id}-hint` : undefined,
      "aria-required": required || undefined,
    };
    return element(
      "div",
      { class: "field" },
      element(
        "label",
        { for: id },
        label,
        required ? element("i", {}, ` (${word("required")})`) : null,
      ),
      element("div", { class: "line" }, this.#input(way, value, given, hint), ...extra),
      hint ? element("small", { id: `${id}-hint`, class: "hint" }, hint) : null,
    );
  }

  #input(way, value, given, hint) {
    const said = shown(value);
    const options = isTruth(way) ? ["true", "false"] : choices(way);
    if (options) {
      const all = [...new Set(["", ...options.map((each) => each ?? ""), said])];
      const titles = { ...meanings(hint), true: word("yes"), false: word("no") };
      const made = element(
        "select",
        given,
        all.map((each) => element("option", { value: each }, titles[each] ?? each)),
      );
      made.value = said;
      made.addEventListener("change", () =>
        this.#set(given.data.path, made.value, { typed: true }),
      );
      return made;
    }
    const isLong = said.length > LONG || said.includes("\n");
    const made = element(isLong ? "textarea" : "input", {
      ...given,
      value: said,
      ...(isLong ? { rows: 2 } : { type: "text" }),
    });
    made.addEventListener("input", (event) => this.#typed(event, made));
    made.addEventListener("compositionend", (event) => this.#typed(event, made));
    made.addEventListener("blur", () => this.flush());
    return made;
  }

  // The page follows the fingers; a letter that is still being composed (Telex, VNI) waits.
  #typed(event, input) {
    if (this.timer?.input === input) clearTimeout(this.timer.id);
    else this.flush();
    const write = () => this.#set(input.dataset.path, input.value, { typed: true });
    const id = event.isComposing ? null : setTimeout(() => this.flush(), PAUSE);
    this.timer = { id, write, input };
  }

  #set(path, said, how) {
    const value = said === "" && valueAt(this.values, path) === null ? null : said;
    return this.edit([{ do: "set", path: asSteps(this.values, path), value }], how);
  }

  #list(way, value, path, label, extra) {
    const items = way?.items ?? {};
    const isGrid = value.length > 0 && value.every((row) => isRow(row)) && this.#isTable(path);
    return this.#details(path, `${label} (${value.length})`, extra, () => [
      path === "villages" ? overview(value, (at) => this.focus(`villages.${at}.unmet`)) : null,
      isGrid
        ? grid(value, path, {
            input: (said, given) => this.#input({}, said, given),
            tools: (row) => this.#movers(path, row, value.length, String(row + 1)),
          })
        : value.map((item, index) => this.#item(items, item, path, index, value.length)),
      this.#itemAdder(items, path, value.length),
    ]);
  }

  #item(items, item, path, index, count) {
    const at = joined(path, index);
    const way = this.schema.wayOf(items, item) ?? {};
    const isPart = item !== null && typeof item === "object";
    const label = isPart ? (titleOf(this.schema, way, item) ?? `${index + 1}`) : `${index + 1}`;
    const tools = this.#movers(path, index, count, label);
    if (!isPart) tools.unshift(...this.#unfolder(items, item, at));
    const [key, ...others] = isPart ? Object.keys(item) : [];
    const isWrapper =
      key && !others.length && isObject(way) && !Array.isArray(item) && isGroup(item[key]);
    if (isWrapper)
      return this.#field(way.properties[key] ?? {}, item[key], joined(at, key), { label, tools });
    return this.#field(items, item, at, { label, tools });
  }

  // A short form gets its keys: a criterion that was a name alone can have tasks then.
  #unfolder(items, item, path) {
    const way = this.schema.ways(items).find(isObject);
    const ways = this.schema.ways(items);
    const first = way?.required?.[0];
    if (!first || ways.length !== 2) return [];
    const value = { [first]: shown(item) };
    return [
      this.#tool("…", word("addField"), () =>
        this.#change({ do: "set", path: asSteps(this.values, path), value }),
      ),
    ];
  }

  #movers(path, index, count, label) {
    const at = asSteps(this.values, joined(path, index));
    const move = (to) => () => this.#change({ do: "move", path: at, to });
    return [
      this.#tool("↑", `${word("up")}: ${label}`, move(index - 1), index === 0),
      this.#tool("↓", `${word("down")}: ${label}`, move(index + 1), index === count - 1),
      this.#remover(joined(path, index), label),
    ];
  }

  #remover(path, label) {
    const remove = () => this.#change({ do: "remove", path: asSteps(this.values, path) });
    return this.#tool("✕", `${word("remove")}: ${label}`, remove);
  }

  #tool(sign, label, onclick, disabled = false) {
    return button(sign, onclick, { class: "tool", "aria-label": label, title: label, disabled });
  }

  #adder(path, absent) {
    const offers = absent.map(([name, field]) => [name, this.schema.resolved(field).title ?? name]);
    return this.#menu(`${word("addField")}…`, offers, (name) => {
      const field = absent.find(([each]) => each === name)[1];
      this.opened.add(joined(path, name));
      const steps = path ? [...asSteps(this.values, path), name] : [name];
      this.#change({ do: "set", path: steps, value: this.schema.fresh(field) });
    });
  }

  #itemAdder(items, path, count) {
    const ways = this.schema.ways(items);
    const add = (way) => {
      this.opened.add(joined(path, count));
      const value = this.schema.fresh(way);
      this.#change({ do: "insert", path: [...asSteps(this.values, path), count], value });
    };
    if (ways.length < 2)
      return this.#tool(`+ ${word("add")}`, word("add"), () => add(ways[0] ?? {}));
    const offers = ways.map((way, index) => [String(index), nameOf(this.schema, way)]);
    return this.#menu(`+ ${word("add")}…`, offers, (index) => add(ways[index]));
  }

  #menu(title, offers, chosen) {
    const made = element(
      "select",
      { class: "adder", "aria-label": title },
      element("option", { value: "" }, title),
      offers.map(([value, words]) => element("option", { value }, words)),
    );
    made.addEventListener("change", () => {
      const { value } = made;
      made.value = "";
      if (value) chosen(value);
    });
    return made;
  }

  // Built when it is first opened: a plan has a thousand fields, a person looks at ten.
  #details(path, label, extra, parts) {
    const gist = element(
      "span",
      { class: "gist", data: { gist: path } },
      gistOf(valueAt(this.values, path)),
    );
    const made = element(
      "details",
      { data: { path } },
      element("summary", {}, element("b", {}, label), gist),
    );
    made.parts = parts;
    if (this.opened.has(path)) {
      made.open = true;
      this.#fillLazily(made);
    }
    // Beside the summary, not in it: a button in a button cannot be reached by all.
    return element("div", { class: "part" }, made, element("span", { class: "tools" }, ...extra));
  }

  #fillLazily(details) {
    const { parts } = details;
    if (!parts) return;
    details.parts = null;
    details.append(element("div", { class: "inner" }, ...parts().flat().filter(Boolean)));
  }

  #isTable(path) {
    const holder = valueAt(this.values, path.split(".").slice(0, -1).join("."));
    return path.endsWith(".rows") && holder !== null && "columns" in (holder ?? {});
  }
}
