// The pages as they will print. A click on words leads to the field they come from.

import { element } from "/web/elements.js";
import { stepsIn } from "/web/schema.js";
import { word } from "/web/words.js";

export class Pages {
  constructor(host, { onpick }) {
    this.host = host;
    this.onpick = onpick;
    this.pages = [];
    host.addEventListener("click", (event) => this.#pick(event));
  }

  show({ pages, plain }, values) {
    this.values = values ?? this.values;
    this.pages = pages;
    this.host.classList.remove("stale");
    if (!pages.length) {
      this.host.replaceChildren(
        element("p", { class: "told" }, word("plain")),
        element(
          "div",
          { class: "plain" },
          plain.map((line) => element("p", {}, line)),
        ),
      );
      return;
    }
    const known = new Map(
      [...this.host.querySelectorAll(".page")].map((each) => [each.dataset.number, each]),
    );
    this.host.replaceChildren(
      ...pages.map((page, index) => this.#page(page, index + 1, known.get(String(index + 1)))),
    );
  }

  // What stands there is of the state before: the text has faults.
  showStale(message) {
    if (this.pages.length) this.host.classList.add("stale");
    else this.host.replaceChildren(element("p", { class: "told" }, message));
  }

  // The words that come from a place of the data.
  point(path, values) {
    this.values = values;
    const wanted = path && stepsIn(values, path);
    let first = null;
    this.host.querySelectorAll(".mark").forEach((mark) => mark.remove());
    if (!wanted) return;
    const placed = this.pages.flatMap((page, index) =>
      page.places.map(({ path: from, box }) => ({
        page,
        number: index + 1,
        box,
        at: stepsIn(values, from),
      })),
    );
    for (const { page, number, box } of nearest(placed, wanted)) {
      const mark = element("div", { class: "mark" });
      put(mark, box, page);
      this.host.querySelector(`.page[data-number="${number}"] .sheet`)?.append(mark);
      first ??= mark;
    }
    if (first && !isSeen(first, this.host)) first.scrollIntoView({ block: "center" });
  }

  #page(page, number, old) {
    const label = `${word("page")} ${number}`;
    const address = `/api/picture/${page.picture}`;
    if (old) {
      const image = old.querySelector("img");
      image.alt = label;
      old.querySelector("figcaption").textContent = label;
      if (!image.src.endsWith(address)) image.src = address;
      old.querySelectorAll(".mark").forEach((mark) => mark.remove());
      return old;
    }
    const image = element("img", { src: address, alt: label, loading: "lazy" });
    image.width = page.width;
    image.height = page.height;
    const sheet = element("div", { class: "sheet" }, image);
    return element(
      "figure",
      { class: "page", data: { number } },
      sheet,
      element("figcaption", {}, label),
    );
  }

  #pick(event) {
    const on = event.target.closest(".page");
    if (!on) return;
    const page = this.pages[on.dataset.number - 1];
    const area = on.querySelector("img").getBoundingClientRect();
    const x = ((event.clientX - area.left) / area.width) * page.width;
    const y = ((event.clientY - area.top) / area.height) * page.height;
    const hit = page.places
      .filter(
        ({ box: [left, top, right, bottom] }) =>
          left - 2 <= x && x <= right + 2 && top - 2 <= y && y <= bottom + 2,
      )
      .sort((one, other) => sizeOf(one.box) - sizeOf(other.box))[0];
    if (hit) this.onpick(hit.path);
  }
}

// What is printed of a place; where it has no words of its own, of what holds it.
function nearest(placed, wanted) {
  const below = placed.filter(({ at }) => at === wanted || at.startsWith(`${wanted}.`));
  if (below.length) return below;
  const above = placed.filter(({ at }) => at && wanted.startsWith(`${at}.`));
  const longest = Math.max(...above.map(({ at }) => at.length));
  return above.filter(({ at }) => at.length === longest);
}

function put(mark, [left, top, right, bottom], page) {
  const part = (value, whole) => `${(100 * value) / whole}%`;
  mark.style.left = part(left - 2, page.width);
  mark.style.top = part(top - 1, page.height);
  mark.style.width = part(right - left + 4, page.width);
  mark.style.height = part(bottom - top + 2, page.height);
}

function sizeOf([left, top, right, bottom]) {
  return (right - left) * (bottom - top);
}

function isSeen(mark, host) {
  const one = mark.getBoundingClientRect();
  const all = host.getBoundingClientRect();
  return one.top >= all.top && one.bottom <= all.bottom;
}
