// What stands around the work: the bar, the tabs, the pages at the left, the panels at the right.

import { button, element } from "/web/elements.js";
import { word } from "/web/words.js";

export const TABS = ["form", "yaml", "tosee", "compare"];
const ACTIONS = ["word", "pdf", "next-year", "villages", "redline", "issue", "register"];

export class Frame {
  // `does` has what the buttons do: save, undo, redo, act, openOther, switchLanguage; `onchoose`
  // is told which tab is shown.
  constructor(host, does, onchoose) {
    this.does = does;
    this.onchoose = onchoose;
    this.tab = "form";
    this.notice = element("p", { class: "notice", role: "status", "aria-live": "polite" });
    this.bar = element("header", { class: "bar" });
    this.paper = element("div", { class: "paper", tabindex: "0", role: "region" });
    this.panels = Object.fromEntries(TABS.map((tab) => [tab, panel(tab)]));
    this.tabs = element("div", { class: "tabs", role: "tablist" });
    const data = element("div", { class: "data" }, this.tabs, ...Object.values(this.panels));
    this.work = element("main", { class: "work" }, this.paper, data);
    this.start = element("main", { class: "start" });
    host.replaceChildren(this.bar, this.notice, this.start, this.work);
  }

  // The words of the bar and the tabs; `name` is the plan that is open.
  lay(name) {
    this.paper.setAttribute("aria-label", word("pages"));
    this.#layTabs();
    this.#layBar(name);
  }

  #layTabs() {
    this.tabs.replaceChildren(
      ...TABS.map((tab) =>
        button(word(tab), () => this.choose(tab), {
          id: `tab-${tab}`,
          role: "tab",
          "aria-controls": `panel-${tab}`,
        }),
      ),
    );
    this.count = element("span", { class: "count" });
    this.#tab("tosee").append(this.count);
    this.tabs.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length];
      this.choose(next);
      this.#tab(next).focus();
    };
    this.choose(this.tab);
  }

  #layBar(name) {
    this.state = element("span", { class: "state", "aria-live": "polite" });
    this.undoer = this.#sign("↶", "undo", "Ctrl+Z");
    this.redoer = this.#sign("↷", "redo", "Ctrl+Y");
    const ofPlan = [
      this.state,
      button(word("save"), () => this.does.save(), { class: "main", title: "Ctrl+S" }),
      this.undoer,
      this.redoer,
      this.#actions(),
    ];
    const language = word("language") === "English" ? "en" : "vi";
    this.bar.replaceChildren(
      element("h1", {}, name || word("title")),
      ...(name ? ofPlan : []),
      element("span", { class: "space" }),
      button(`${word("openFile")}…`, () => this.does.openOther()),
      button(word("language"), () => this.does.switchLanguage(), { lang: language }),
    );
  }

  #sign(sign, does, key) {
    const title = `${word(does)} (${key})`;
    return button(sign, () => this.does[does](), { title, "aria-label": word(does) });
  }

  #actions() {
    const options = ACTIONS.map((action) => element("option", { value: action }, word(action)));
    const first = element("option", { value: "" }, `${word("doing")}…`);
    const made = element(
      "select",
      { "aria-label": word("doing"), class: "doing" },
      first,
      ...options,
    );
    made.addEventListener("change", () => {
      const { value } = made;
      made.value = "";
      if (value) this.does.act(value);
    });
    return made;
  }

  #tab(name) {
    return this.tabs.querySelector(`#tab-${name}`);
  }

  choose(tab) {
    this.tab = tab;
    for (const each of TABS) {
      const isChosen = each === tab;
      this.#tab(each).setAttribute("aria-selected", String(isChosen));
      this.#tab(each).tabIndex = isChosen ? 0 : -1;
      this.panels[each].hidden = !isChosen;
    }
    this.onchoose(tab);
  }

  // The start page in place of the work; without parts, the work.
  begin(parts) {
    this.work.hidden = Boolean(parts);
    this.start.hidden = !parts;
    if (parts) this.start.replaceChildren(...parts);
  }

  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  // A notice that is over.
  untell(words) {
    if (this.notice.textContent === words) this.tell("");
  }

  tellState(name, isDirty, [undos, redos]) {
    this.state.textContent = word(isDirty ? "unsaved" : "saved");
    this.state.classList.toggle("dirty", isDirty);
    this.undoer.disabled = !undos;
    this.redoer.disabled = !redos;
    document.title = `${isDirty ? "• " : ""}${name} – ntmdocs`;
  }

  tellCount(count) {
    this.count.textContent = count ? ` ${count}` : "";
  }
}

function panel(tab) {
  return element("div", {
    class: `panel ${tab}`,
    id: `panel-${tab}`,
    role: "tabpanel",
    "aria-labelledby": `tab-${tab}`,
    tabindex: "0",
  });
}
