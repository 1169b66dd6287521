// What a person must look at: a click leads to the place on the page and in the data.

import { button, element } from "/web/elements.js";
import { word } from "/web/words.js";

const ORDER = ["error", "note", "warning", "info"];

export function countOf(found) {
  return found.filter((each) => each.weight !== "info").length;
}

export function showFound(host, found, { onpick, ondone }) {
  const groups = ORDER.map((weight) => [weight, found.filter((each) => each.weight === weight)]);
  const parts = groups
    .filter(([, all]) => all.length)
    .map(([weight, all]) =>
      element(
        "section",
        { class: `found ${weight}` },
        element("h2", {}, `${word("weight")[weight]} (${all.length})`),
        element(
          "ul",
          {},
          all.map((each) => item(each, onpick, ondone)),
        ),
      ),
    );
  host.replaceChildren(
    ...(parts.length ? parts : [element("p", { class: "told" }, word("nothing"))]),
  );
}

function item(each, onpick, ondone) {
  const place = [each.where, `${word("line")} ${each.line}`].filter(Boolean).join(" · ");
  const go = button("", () => onpick(each), { class: "go", title: each.rule });
  go.append(element("span", { class: "where" }, place), element("span", {}, each.message));
  const done =
    each.weight === "note" ? button(word("done"), () => ondone(each), { class: "done" }) : null;
  return element("li", {}, go, done);
}

// What keeps the text from being read, each leading to its line.
export function showFaults(found, toLine) {
  return found.map((each) => {
    const words = `${word("line")} ${each.line}: ${each.message}`;
    return element(
      "p",
      {},
      button(words, () => toLine(each.line), { class: "link" }),
    );
  });
}
