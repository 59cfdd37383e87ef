/* What the pages can do with a script. Each of them is complete without: nothing here fetches anything. */
(() => {
  "use strict";

  const LANGUAGE_KEY = "pmkit-language";
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* this page only */ } };
  const element = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* The language chosen on one page is the one shown first on the next. */
  const languages = () => {
    const radios = [...document.querySelectorAll('input[name="pm-language"]')];
    const wanted = radios.find((radio) => radio.value === stored(LANGUAGE_KEY));
    if (wanted) wanted.checked = true;
    for (const radio of radios) radio.addEventListener("change", () => store(LANGUAGE_KEY, radio.value));
  };

  /* The search box in the middle of the front page is a door to the theme's search. */
  const search = () => {
    const form = document.querySelector("[data-pm-search]");
    const query = document.querySelector("[data-md-component=search-query]");
    const toggle = document.getElementById("__search");
    if (!form || !query || !toggle) return;
    const open = () => {
      if (!toggle.checked) toggle.click();
      query.value = form.elements.q.value;
      query.dispatchEvent(new Event("keyup", { bubbles: true }));
      query.dispatchEvent(new Event("input", { bubbles: true }));
      query.focus();
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); open(); });
  };

  /* Kinds of events can be hidden; a row that the address names is always shown. */
  const timeline = () => {
    for (const box of document.querySelectorAll("[data-pm-timeline]")) {
      const rows = [...box.querySelectorAll("tr[data-kind]")];
      const kinds = new Map(rows.map((row) => [row.dataset.kind, row.dataset.kindName]));
      if (kinds.size < 2) continue;
      const chips = element("div", { className: "pm-chips" });
      chips.setAttribute("role", "group");
      const buttons = new Map();
      const show = (kind) => {
        for (const row of rows) row.hidden = kind !== "" && row.dataset.kind !== kind;
        for (const table of box.querySelectorAll("table")) table.hidden = !table.querySelector("tr:not([hidden])");
        for (const [key, button] of buttons) button.setAttribute("aria-pressed", String(key === kind));
      };
      for (const [kind, name] of [["", box.dataset.all], ...kinds]) {
        const button = element("button", { type: "button", textContent: name });
        button.addEventListener("click", () => show(kind));
        buttons.set(kind, button);
        chips.append(button);
      }
      box.prepend(chips);
      show("");
      window.addEventListener("hashchange", () => {
        const row = rows.find((each) => each.id === decodeURIComponent(location.hash.slice(1)));
        if (row && row.hidden) { show(""); row.scrollIntoView(); }
      });
    }
  };

  /* Columns sort when their heading is pressed. */
  const sortable = (table, keyOf, onSort) => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    const sort = (index, direction) => {
      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, index) }));
      const empty = (key) => key === "" || key === null;
      rows.sort((a, b) => {
        if (empty(a.key) || empty(b.key)) return empty(a.key) - empty(b.key);
        const order = typeof a.key === "number" ? a.key - b.key : collator.compare(a.key, b.key);
        return direction === "descending" ? -order : order;
      });
      body.append(...rows.map(({ row }) => row));
      heads.forEach((head, place) => {
        if (place === index) head.setAttribute("aria-sort", direction);
        else head.removeAttribute("aria-sort");
      });
    };
    heads.forEach((head, index) => {
      const button = element("button", { type: "button" }, ...head.childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const direction = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
        sort(index, direction);
        if (onSort) onSort(index, direction);
      });
    });
    return sort;
  };
  const cellKey = (row, index) => {
    const cell = row.cells[index];
    return cell.dataset.value !== undefined ? Number(cell.dataset.value) : cell.textContent.trim();
  };
  const tables = () => {
    for (const table of document.querySelectorAll("table[data-pm-sort]")) sortable(table, cellKey);
  };

  const quoted = (text) => {
    const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };

  /* A list of incidents or rules: words, facets with counts, order; all of it in the address. */
  class List {
    constructor(page) {
      this.page = page;
      this.form = page.querySelector("[data-pm-filters]");
      this.tables = [...page.querySelectorAll("table.pm-incidents, table.pm-rules")];
      this.table = this.tables[0];
      this.none = page.querySelector("[data-pm-none]");
      this.shown = page.querySelector("[data-pm-shown]");
      this.rows = this.tables.flatMap((table) => [...table.tBodies[0].rows]).map((row) => ({
        row, facets: JSON.parse(row.dataset.facets), text: folded(`${row.textContent} ${row.dataset.words || ""} ${row.dataset.facets}`),
      }));
      this.boxes = [...this.form.querySelectorAll('input[type="checkbox"]')];
      this.keys = [...new Set(this.boxes.map((box) => box.name))];
      // Rules are in parts, each with a table of its own: their order is that of the codes.
      this.sort = this.tables.length > 1 ? () => {} : sortable(this.table, (row, index) => this.key(row, index), (index, direction) => {
        this.order = `${direction === "descending" ? "-" : ""}${this.table.tHead.rows[0].cells[index].dataset.sort}`;
        this.write();
      });
      this.form.hidden = false;
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("input", () => { this.write(); this.apply(); });
      document.addEventListener("click", (event) => {
        for (const facet of this.form.querySelectorAll("details[open]")) if (!facet.contains(event.target)) facet.open = false;
      });
      this.form.addEventListener("keydown", (event) => {
        const facet = event.key === "Escape" && event.target.closest("details[open]");
        if (facet) { facet.open = false; facet.querySelector("summary").focus(); }
      });
      window.addEventListener("popstate", () => this.read());
      this.read();
    }

    key(row, index) {
      const kind = this.table.tHead.rows[0].cells[index].dataset.sort;
      if (kind === "day") return row.dataset.day;
      if (kind === "seconds") return Number(row.dataset.seconds) || null;
      return row.cells[index].textContent.trim();
    }

    read() {
      const state = new URLSearchParams(location.search);
      this.form.elements.q.value = state.get("words") || "";
      for (const box of this.boxes) box.checked = state.getAll(box.name).includes(box.value);
      this.order = state.get("sort") || "";
      const name = this.order.replace(/^-/, "");
      const index = [...this.table.tHead.rows[0].cells].findIndex((head) => head.dataset.sort === name);
      if (index >= 0) this.sort(index, this.order.startsWith("-") ? "descending" : "ascending");
      this.apply();
    }

    write() {
      const state = new URLSearchParams();
      const words = this.form.elements.q.value.trim();
      // Not "q": at that the theme opens its own search.
      if (words) state.set("words", words);
      for (const box of this.boxes) if (box.checked) state.append(box.name, box.value);
      if (this.order) state.set("sort", this.order);
      const query = state.toString();
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    }

    chosen() {
      const chosen = new Map();
      for (const box of this.boxes) if (box.checked) chosen.set(box.name, [...(chosen.get(box.name) || []), box.value]);
      return chosen;
    }

    matches(entry, words, chosen, without = null) {
      if (without !== "q" && !words.every((word) => entry.text.includes(word))) return false;
      for (const [key, values] of chosen) {
        if (key !== without && !values.some((value) => entry.facets[key].includes(value))) return false;
      }
      return true;
    }

    apply() {
      const words = folded(this.form.elements.q.value).split(/\s+/).filter(Boolean);
      const chosen = this.chosen();
      let count = 0;
      for (const entry of this.rows) {
        const fits = this.matches(entry, words, chosen);
        entry.row.hidden = !fits;
        count += fits;
      }
      for (const table of this.tables) {
        const part = table.closest("[data-pm-part]");
        if (part) part.hidden = !table.querySelector("tbody tr:not([hidden])");
      }
      for (const key of this.keys) {
        const counts = new Map();
        for (const entry of this.rows) {
          if (this.matches(entry, words, chosen, key)) for (const value of entry.facets[key]) counts.set(value, (counts.get(value) || 0) + 1);
        }
        for (const box of this.boxes.filter((each) => each.name === key)) {
          const label = box.closest("label");
          label.querySelector(".pm-facet__count").textContent = counts.get(box.value) || 0;
          label.toggleAttribute("data-none", !counts.get(box.value));
        }
        this.form.querySelector(`[data-facet="${key}"]`).classList.toggle("pm-facet--used", chosen.has(key));
      }
      this.tell(count, words, chosen);
    }

    tell(count, words, chosen) {
      const data = this.page.dataset;
      const told = data.of.replace("{n}", count.toLocaleString()).replace("{all}", this.rows.length.toLocaleString());
      this.shown.replaceChildren(element("span", { textContent: told }));
      if (data.download) this.shown.append(this.button(data.download, () => this.download()));
      const filtered = words.length || chosen.size;
      if (filtered) this.shown.append(this.button(data.clear, () => this.relax(null)));
      this.none.hidden = count > 0;
      for (const table of this.tables) table.hidden = count === 0;
      if (count) return;
      this.none.replaceChildren(element("span", { textContent: data.none + " " }));
      for (const key of [...(words.length ? ["q"] : []), ...chosen.keys()]) {
        const left = this.rows.filter((entry) => this.matches(entry, words, chosen, key)).length;
        const label = key === "q" ? this.form.elements.q.value : this.form.querySelector(`[data-facet="${key}"] summary`).textContent;
        if (left) this.none.append(this.button(data.relax.replace("{label}", label).replace("{n}", left), () => this.relax(key)));
      }
      this.none.append(this.button(data.clear, () => this.relax(null)));
    }

    relax(key) {
      if (key === null || key === "q") this.form.elements.q.value = "";
      for (const box of this.boxes) if (key === null || box.name === key) box.checked = false;
      this.write();
      this.apply();
    }

    button(text, action) {
      const button = element("button", { type: "button", textContent: text });
      button.addEventListener("click", action);
      return button;
    }

    download() {
      const lines = [["day", "id", "title", "url", ...this.keys, "seconds"]];
      for (const row of this.table.tBodies[0].rows) {
        if (row.hidden) continue;
        const facets = JSON.parse(row.dataset.facets);
        const link = row.cells[2].querySelector("a");
        const id = new URL(link.href).pathname.split("/").filter(Boolean).pop().replace(/\.html$/, "");
        lines.push([row.dataset.day, id, link.textContent.trim(), link.href,
          ...this.keys.map((key) => facets[key].join(" ")), row.dataset.seconds === "0" ? "" : row.dataset.seconds]);
      }
      const text = lines.map((cells) => cells.map(quoted).join(",")).join("\r\n") + "\r\n";
      const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
      element("a", { href: url, download: "incidents.csv" }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    }
  }
  const lists = () => { for (const page of document.querySelectorAll("[data-pm-list]")) new List(page); };

  /* What the address names may be inside something folded. */
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let node = target.parentElement; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    target.scrollIntoView();
  };

  const start = () => { languages(); search(); timeline(); tables(); lists(); unfold(); };
  window.addEventListener("hashchange", unfold);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
