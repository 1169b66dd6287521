// What adds, moves and takes away the parts of a plan: a sign beside each, a list of what may come.

import { button, element } from "/web/elements.js";
import { asSteps, isObject } from "/web/schema.js";
import { joined, nameOf, shown } from "/web/values.js";
import { word } from "/web/words.js";

export class Tools {
  // `change` writes a change of the parts; `open` has a part shown open when it is there.
  constructor({ schema, plan, change, open }) {
    this.schema = schema;
    this.plan = plan;
    this.change = change;
    this.open = open;
  }

  // A short form gets its keys: a criterion that was a name alone can have tasks then.
  unfolder(items, item, path) {
    const way = this.schema.ways(items).find(isObject);
    const ways = this.schema.ways(items);
    const first = way?.required?.[0];
    if (!first || ways.length !== 2) return [];
    const value = { [first]: shown(item) };
    return [
      this.#tool("…", word("addField"), () =>
        this.change({ do: "set", path: asSteps(this.plan.values, path), value }),
      ),
    ];
  }

  movers(path, index, count, label) {
    const at = asSteps(this.plan.values, joined(path, index));
    const move = (to) => () => this.change({ do: "move", path: at, to });
    return [
      this.#tool("↑", `${word("up")}: ${label}`, move(index - 1), index === 0),
      this.#tool("↓", `${word("down")}: ${label}`, move(index + 1), index === count - 1),
      this.remover(joined(path, index), label),
    ];
  }

  remover(path, label) {
    const remove = () => this.change({ do: "remove", path: asSteps(this.plan.values, path) });
    return this.#tool("✕", `${word("remove")}: ${label}`, remove);
  }

  #tool(sign, label, onclick, disabled = false) {
    return button(sign, onclick, { class: "tool", "aria-label": label, title: label, disabled });
  }

  adder(path, absent) {
    const offers = absent.map(([name, field]) => [name, this.schema.resolved(field).title ?? name]);
    return this.#menu(`${word("addField")}…`, offers, (name) => {
      const field = absent.find(([each]) => each === name)[1];
      this.open(joined(path, name));
      const steps = path ? [...asSteps(this.plan.values, path), name] : [name];
      this.change({ do: "set", path: steps, value: this.schema.fresh(field) });
    });
  }

  itemAdder(items, path, count) {
    const ways = this.schema.ways(items);
    const add = (way) => {
      this.open(joined(path, count));
      const value = this.schema.fresh(way);
      this.change({ do: "insert", path: [...asSteps(this.plan.values, path), count], value });
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
}
