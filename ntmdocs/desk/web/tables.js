// Tables in the form: the rows of a table of the plan, and its villages side by side, drawn too.

import { button, element } from "/web/elements.js";
import { joined, shown } from "/web/values.js";
import { word } from "/web/words.js";

// `input` makes the field of a cell, `tools` what moves and removes a row.
export function grid(rows, path, { input, tools }) {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (row, number, column) => {
    if (column >= row.length) return element("td");
    const label = `${number + 1}, ${column + 1}`;
    const at = joined(joined(path, number), column);
    return element("td", {}, input(row[column], { data: { path: at }, "aria-label": label }));
  };
  const line = (row, number) =>
    element(
      "tr",
      {},
      Array.from({ length: width }, (_, column) => cell(row, number, column)),
      element("td", { class: "tools" }, tools(number)),
    );
  const body = element("tbody", {}, rows.map(line));
  return element("div", { class: "grid", role: "group" }, element("table", {}, body));
}

// What the library drew, in the colours of the page (desk.css).
export function chart(svg) {
  const drawn = svg ? new DOMParser().parseFromString(svg, "image/svg+xml").documentElement : null;
  return element("div", { class: "chart" }, drawn && document.importNode(drawn, true));
}

// `open` leads to what a village has not reached.
export function overview(villages, open) {
  const columns = ["name", "standard", "deadline"];
  const unmet = ({ unmet }) =>
    Array.isArray(unmet) ? unmet.map((each) => each?.criterion ?? each).join("; ") : "";
  const heads = ["village", "standard", "deadline", "unmet"];
  const line = (village, index) =>
    element(
      "tr",
      {},
      columns.map((key) => element("td", {}, shown(village?.[key]))),
      element(
        "td",
        {},
        button(unmet(village ?? {}) || "–", () => open(index), { class: "link" }),
      ),
    );
  const head = heads.map((name) => element("th", { scope: "col" }, word(name)));
  return element(
    "div",
    { class: "grid overview" },
    element(
      "table",
      {},
      element("caption", {}, word("table")),
      element("thead", {}, element("tr", {}, head)),
      element("tbody", {}, villages.map(line)),
    ),
  );
}
