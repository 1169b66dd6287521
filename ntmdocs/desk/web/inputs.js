// The fields of single values: what a person types goes into the text, the page follows.

import { element } from "/web/elements.js";
import { asSteps, choices, isTruth, meanings, valueAt } from "/web/schema.js";
import { shown } from "/web/values.js";
import { word } from "/web/words.js";

const LONG = 56; // letters of a text that has more than one line
const PAUSE = 120; // milliseconds after a key before the page follows

export class Inputs {
  // `plan` has the values that are shown and what the organ's profile fills; `edit` writes them.
  constructor({ schema, plan, edit }) {
    this.schema = schema;
    this.plan = plan;
    this.edit = edit;
    this.timer = null;
  }

  get isTyping() {
    return this.timer !== null;
  }

  // What was typed and not yet written.
  async flush() {
    const waiting = this.timer;
    if (!waiting) return;
    clearTimeout(waiting.id);
    this.timer = null;
    await waiting.write();
  }

  // A field with its label and hint, and what else can be done with it.
  field(field, way, value, path, { label, required, extra }) {
    const id = `field-${path}`;
    const hint = this.schema.resolved(field).description;
    const given = {
      id,
      placeholder: this.plan.filled[path],
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
      element("div", { class: "line" }, this.input(way, value, given, hint), ...extra),
      hint ? element("small", { id: `${id}-hint`, class: "hint" }, hint) : null,
    );
  }

  // What a value is typed or chosen in, without a label.
  input(way, value, given, hint = "") {
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
    const value = said === "" && valueAt(this.plan.values, path) === null ? null : said;
    return this.edit([{ do: "set", path: asSteps(this.plan.values, path), value }], how);
  }
}
