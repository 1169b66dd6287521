// Elements in a line: element("button", { class: "main", onclick }, "Lưu").
// What is given as text stays text: nothing is ever read as HTML.

export function element(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "open" || name === "disabled") made[name] = value;
    else if (name === "data") Object.assign(made.dataset, value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(words, onclick, given = {}) {
  return element("button", { type: "button", onclick, ...given }, words);
}

// A question over the page; the answer is the value of the button that was pressed, "" for none.
export function ask(title, parts, answers) {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { "aria-label": title },
      element("h2", {}, title),
      ...parts,
      element(
        "div",
        { class: "answers" },
        answers.map(([value, words, kind]) =>
          button(words, () => dialog.close(value), { class: kind ?? "" }),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
