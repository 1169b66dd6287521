// Every field of the plan by its name. A field writes the text at once; the text is what counts.

import { element } from "/web/elements.js";
import { Inputs } from "/web/inputs.js";
import { isObject, stepsIn, valueAt } from "/web/schema.js";
import { chart, grid, overview } from "/web/tables.js";
import { Tools } from "/web/tools.js";
import { gistOf, isGroup, isRow, joined, shapeOf, shown, titleOf } from "/web/values.js";
import { word } from "/web/words.js";

export class Form {
  constructor(host, { schema, edit, onfocus }) {
    this.host = host;
    this.schema = schema;
    this.edit = edit;
    this.plan = { values: null, filled: {} }; // its own, and what the organ's profile says else
    this.chart = ""; // of the criteria of the villages
    this.shape = "";
    this.opened = new Set(["header"]);
    this.inputs = new Inputs({ schema, plan: this.plan, edit });
    this.tools = new Tools({
      schema,
      plan: this.plan,
      change: (...edits) => this.#change(...edits),
      open: (path) => this.opened.add(path),
    });
    host.addEventListener("focusin", (event) => {
      const path = event.target.closest("[data-path]")?.dataset.path;
      if (path !== undefined) onfocus(path);
    });
    host.addEventListener("toggle", (event) => this.#remember(event.target), true);
  }

  // What the text says now. Where only words changed, nothing is built anew: a person is typing.
  show(values, filled = {}, drawn = "") {
    if (this.inputs.isTyping) return; // what is being typed is written first, and shown then
    this.host.inert = false;
    Object.assign(this.plan, { values, filled });
    this.chart = drawn;
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
    this.plan.values = null;
    this.shape = "";
    this.host.replaceChildren(element("p", { class: "broken" }, word("broken")), ...parts);
  }

  // Open what holds a place of the data and put the cursor there.
  focus(path, { scroll = true } = {}) {
    const steps = stepsIn(this.plan.values, path).split(".");
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
  flush() {
    return this.inputs.flush();
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
    this.host.replaceChildren(
      ...this.#fields(this.schema.root(this.plan.values), this.plan.values, ""),
    );
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
      const said = shown(valueAt(this.plan.values, field.dataset.path));
      if (field.value !== said) field.value = said;
    }
    for (const gist of this.host.querySelectorAll("[data-gist]"))
      gist.textContent = gistOf(valueAt(this.plan.values, gist.dataset.gist));
    this.host.querySelector(".chart")?.replaceWith(chart(this.chart));
  }

  #fields(way, value, path) {
    const required = way.required ?? [];
    const known = Object.entries(way.properties);
    const isThere = ([name]) =>
      name in value || required.includes(name) || joined(path, name) in this.plan.filled;
    const there = known.filter(isThere);
    const absent = known.filter((each) => !isThere(each));
    const strange = Object.keys(value).filter((name) => !(name in way.properties));
    return [
      ...there.map(([name, field]) =>
        this.#field(field, value[name], joined(path, name), {
          label: this.schema.resolved(field).title ?? name,
          required: required.includes(name) && !(joined(path, name) in this.plan.filled),
          removable: name in value && !required.includes(name),
        }),
      ),
      ...strange.map((name) =>
        this.#field({}, value[name], joined(path, name), { label: name, removable: true }),
      ),
      absent.length ? this.tools.adder(path, absent) : null,
    ].filter(Boolean);
  }

  #field(field, value, path, { label, required = false, removable = false, tools = [] }) {
    const way = this.schema.wayOf(field, value) ?? {};
    const extra = removable ? [this.tools.remover(path, label)] : tools;
    if (Array.isArray(value)) return this.#list(way, value, path, label, extra);
    if (value !== null && typeof value === "object")
      return this.#details(path, label, extra, () =>
        isObject(way) ? this.#fields(way, value, path) : [],
      );
    return this.inputs.field(field, way, value, path, { label, required, extra });
  }

  #list(way, value, path, label, extra) {
    const items = way?.items ?? {};
    const isGrid = value.length > 0 && value.every((row) => isRow(row)) && this.#isTable(path);
    return this.#details(path, `${label} (${value.length})`, extra, () => [
      path === "villages" ? chart(this.chart) : null,
      path === "villages" ? overview(value, (at) => this.focus(`villages.${at}.unmet`)) : null,
      isGrid
        ? grid(value, path, {
            input: (said, given) => this.inputs.input({}, said, given),
            tools: (row) => this.tools.movers(path, row, value.length, String(row + 1)),
          })
        : value.map((item, index) => this.#item(items, item, path, index, value.length)),
      this.tools.itemAdder(items, path, value.length),
    ]);
  }

  #item(items, item, path, index, count) {
    const at = joined(path, index);
    const way = this.schema.wayOf(items, item) ?? {};
    const isPart = item !== null && typeof item === "object";
    const label = isPart ? (titleOf(this.schema, way, item) ?? `${index + 1}`) : `${index + 1}`;
    const tools = this.tools.movers(path, index, count, label);
    if (!isPart) tools.unshift(...this.tools.unfolder(items, item, at));
    const [key, ...others] = isPart ? Object.keys(item) : [];
    const isWrapper =
      key && !others.length && isObject(way) && !Array.isArray(item) && isGroup(item[key]);
    if (isWrapper)
      return this.#field(way.properties[key] ?? {}, item[key], joined(at, key), { label, tools });
    return this.#field(items, item, at, { label, tools });
  }

  // Built when it is first opened: a plan has a thousand fields, a person looks at ten.
  #details(path, label, extra, parts) {
    const gist = element(
      "span",
      { class: "gist", data: { gist: path } },
      gistOf(valueAt(this.plan.values, path)),
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
    const holder = valueAt(this.plan.values, path.split(".").slice(0, -1).join("."));
    return path.endsWith(".rows") && holder !== null && "columns" in (holder ?? {});
  }
}
