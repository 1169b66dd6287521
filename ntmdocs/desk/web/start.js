// Where a person begins: three doors, and the plans that are there already.

import { ask, button, element } from "/web/elements.js";
import { word } from "/web/words.js";

export function startPage({ files, folder }, { enter, open }) {
  const plans = plansOf(files);
  const item = (each) =>
    element(
      "li",
      {},
      button(each.name, () => open(each.name), { class: "link" }),
    );
  return [
    element("h2", {}, word("doors")),
    doors(enter),
    element("h2", {}, plans.length ? word("files") : ""),
    element("ul", { class: "files" }, plans.map(item)),
    element("p", { class: "folder" }, folder),
  ];
}

// Another plan of the folder, "+" for the start page, "" for none.
export function chooseOther({ files }, name) {
  const title = (each) => (each === name ? `${each} (${word("chosen")})` : each);
  const plans = plansOf(files).map((each) => [each.name, title(each.name), "file"]);
  const others = [
    ["+", `${word("doors")}…`, "main"],
    ["", word("cancel")],
  ];
  return ask(word("openTitle"), [], [...plans, ...others]);
}

// Whether what is not saved is saved, dropped, or kept: "" for that.
export function chooseLeaving() {
  return ask(
    word("leave"),
    [element("p", {}, word("leaveSay"))],
    [
      ["save", word("save"), "main"],
      ["drop", word("drop")],
      ["", word("cancel")],
    ],
  );
}

// Which of two states of a file is kept; "" for neither yet.
export function chooseState(name) {
  return ask(
    word("outside"),
    [element("p", {}, `${name}: ${word("outsideSay")}`)],
    [
      ["mine", word("mine")],
      ["theirs", word("theirs")],
      ["", word("later"), "main"],
    ],
  );
}

function plansOf(files) {
  return files.filter((each) => each.kind === "plan");
}

function doors(pick) {
  const door = (name, title, say) => {
    const made = button("", () => pick(name), { class: "door" });
    made.append(element("b", {}, word(title)), element("span", {}, word(say)));
    return made;
  };
  return element(
    "div",
    { class: "doors" },
    door("import", "doorWord", "doorWordSay"),
    door("start", "doorStart", "doorStartSay"),
    door("example", "doorExample", "doorExampleSay"),
  );
}
