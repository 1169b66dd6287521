// What differs from another plan of the folder, or from what was last issued, section by section.

import { post } from "/web/api.js";
import { element } from "/web/elements.js";
import { word } from "/web/words.js";

const KINDS = ["plan", "issued", "word"];
const TAGS = { deleted: "del", inserted: "ins", reformatted: "em", same: "span" };

export class Compare {
  constructor(host, { asked }) {
    this.host = host;
    this.asked = asked;
    this.other = "";
  }

  show(files, name) {
    const others = files.filter((each) => KINDS.includes(each.kind) && each.name !== name);
    if (!others.some((each) => each.name === this.other)) this.other = "";
    const choice = element(
      "select",
      { id: "compare-with" },
      element("option", { value: "" }, `(${word("choose")})`),
      others.map((each) => element("option", { value: each.name }, each.name)),
    );
    choice.value = this.other;
    choice.addEventListener("change", () => ((this.other = choice.value), this.refresh()));
    this.result = element("div", { "aria-live": "polite" });
    this.host.replaceChildren(
      element(
        "p",
        { class: "line" },
        element("label", { for: "compare-with" }, word("with")),
        choice,
      ),
      this.result,
    );
    return this.refresh();
  }

  async refresh() {
    if (!this.result) return;
    if (!this.other) return void this.result.replaceChildren();
    try {
      const { changes } = await post("/api/compare", { ...this.asked(), other: this.other });
      this.result.replaceChildren(...sections(changes));
    } catch (error) {
      this.result.replaceChildren(element("p", { class: "broken" }, error.message));
    }
  }
}

function sections(changes) {
  if (!changes.length) return [element("p", { class: "told" }, word("same"))];
  const names = [...new Set(changes.map((each) => each.section))];
  return names.map((name) =>
    element(
      "section",
      { class: "changes" },
      element("h2", {}, name),
      changes
        .filter((each) => each.section === name)
        .map((each) =>
          element(
            "p",
            { class: each.kind },
            each.pieces.map(([kind, text]) => element(TAGS[kind], {}, text)),
          ),
        ),
    ),
  );
}
