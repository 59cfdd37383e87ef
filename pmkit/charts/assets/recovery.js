/* The recovery chart's script: other zones, details that Escape closes, the interactive chart on demand, saving.
   The chart is complete without it. Vega is loaded from beside this file, only when asked for. */
(() => {
  "use strict";

  const here = document.currentScript ? document.currentScript.src : "";
  const vendor = (name) => new URL("vendor/" + name, here || document.baseURI).href;
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const WORDS = {
    en: { zone: "Time in", own: "your time", interactive: "Interactive", still: "Still picture", svg: "SVG", png: "PNG",
      trouble: "The interactive chart could not be loaded." },
    zh: { zone: "时区:", own: "您的时间", interactive: "交互图", still: "静态图", svg: "SVG", png: "PNG",
      trouble: "无法加载交互图。" },
  };
  const ZONE_KEY = "pmkit-zone";

  const remembered = () => {
    try { return localStorage.getItem(ZONE_KEY) || "incident"; } catch { return "incident"; }
  };
  const remember = (choice) => {
    try { localStorage.setItem(ZONE_KEY, choice); } catch { /* private mode: this page only */ }
  };

  const parts = (when, zone) => {
    const found = {};
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
      hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "longOffset",
    });
    for (const { type, value } of format.formatToParts(when)) found[type] = value;
    const offset = found.timeZoneName.replace("GMT", "UTC").replace("-", "−");
    const clock = `${found.hour}:${found.minute}`;
    return { ...found, offset, clock: found.second === "00" ? clock : `${clock}:${found.second}` };
  };
  const dateText = (p, chinese) =>
    chinese ? `${p.year}年${+p.month}月${+p.day}日` : `${+p.day} ${MONTHS[p.month - 1]} ${p.year}`;

  class Chart {
    constructor(figure) {
      this.figure = figure;
      this.chinese = figure.lang.startsWith("zh");
      this.words = WORDS[this.chinese ? "zh" : "en"];
      this.frame = figure.querySelector(".pm-recovery__frame");
      this.zoneLine = figure.querySelector(".pm-zone");
      if (!this.frame) return;
      this.own = this.zoneLine.textContent;
      // What the server wrote is kept, so that the incident's own zone comes back exactly.
      this.times = [...figure.querySelectorAll("time[data-utc]")].map((node) => ({ node, text: node.textContent }));
      this.dates = [...figure.querySelectorAll(".pm-ticks")].map((node) => ({ node, html: node.innerHTML }));
      this.zoneButtons();
      this.tools();
      figure.addEventListener("keydown", (event) => this.escape(event));
      figure.addEventListener("pointermove", () => figure.classList.remove("pm-recovery--quiet"));
      figure.addEventListener("focusin", () => figure.classList.remove("pm-recovery--quiet"));
      this.show(remembered());
    }

    escape(event) {
      if (event.key === "Escape") this.figure.classList.add("pm-recovery--quiet");
    }

    button(text, action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", action);
      return button;
    }

    zoneButtons() {
      const label = document.createElement("span");
      label.textContent = this.own;
      this.zoneLine.replaceChildren(label);
      this.zoneLabel = label;
      this.choices = new Map();
      const local = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
      const zone = this.figure.dataset.zone;
      const offered = [["incident", zone.split("/").pop().replace(/_/g, " "), zone]];
      if (zone !== "UTC") offered.push(["utc", "UTC", "UTC"]);
      if (local !== zone && local !== "UTC") offered.push(["reader", this.words.own, local]);
      if (offered.length < 2) return;
      for (const [choice, text, name] of offered) {
        const button = this.button(text, () => {
          remember(choice);
          document.dispatchEvent(new CustomEvent("pmkit:zone", { detail: { choice } }));
        });
        this.choices.set(choice, { button, name });
        this.zoneLine.append(button);
      }
    }

    show(choice) {
      if (!this.choices.size) return;
      const chosen = this.choices.has(choice) ? choice : "incident";
      for (const [key, { button }] of this.choices) button.setAttribute("aria-pressed", String(key === chosen));
      this.dates.forEach(({ node, html }) => { if (node.innerHTML !== html) node.innerHTML = html; });
      if (chosen === "incident") {
        this.times.forEach(({ node, text }) => { node.textContent = text; });
        this.zoneLabel.textContent = this.own;
        this.zone = null;
      } else {
        const zone = this.choices.get(chosen).name;
        this.times.forEach(({ node }) => {
          node.textContent = this.told(node, zone);
        });
        this.retick(zone);
        this.zone = zone;
      }
      if (this.view) this.live();
    }

    told(node, zone) {
      const at = new Date(node.dataset.utc);
      const p = parts(at, zone);
      const date = `${p.year}-${p.month.padStart(2, "0")}-${p.day.padStart(2, "0")}`;
      if (!("hour" in node.dataset)) return `${date} ${p.clock}`;
      const end = parts(new Date(at.getTime() + 3600000), zone);
      return `${date} ${p.clock} ${this.chinese ? "至" : "to"} ${end.clock}`;
    }

    retick(zone) {
      let wide = "", narrow = "", offset = "";
      for (const tick of this.figure.querySelectorAll(".pm-tick")) {
        const time = tick.querySelector("time");
        const p = parts(new Date(time.dataset.utc), zone);
        offset = offset || p.offset;
        const date = dateText(p, this.chinese);
        tick.querySelectorAll(".pm-date").forEach((node) => node.remove());
        time.textContent = p.clock;
        const onNarrow = !tick.classList.contains("pm-tick--wide");
        const add = (extra) => {
          const node = document.createElement("span");
          node.className = "pm-date" + extra;
          node.textContent = date;
          tick.append(node);
        };
        if (date !== wide) add("");
        else if (onNarrow && date !== narrow) add(" pm-date--narrow");
        wide = date;
        if (onNarrow) narrow = date;
      }
      this.zoneLabel.textContent = zone === "UTC"
        ? `${this.words.zone} UTC` : `${this.words.zone} ${zone} (${offset})`;
    }

    tools() {
      const tools = this.figure.querySelector(".pm-tools");
      const data = this.figure.querySelector(".pm-spec");
      if (!tools || !here || !(data || this.figure.dataset.spec)) return;
      this.spec = data ? data.textContent : null;
      this.toggle = this.button(this.words.interactive, () => this.flip());
      tools.prepend(this.toggle);
      tools.append(
        this.button(this.words.svg, () => this.save("svg")),
        this.button(this.words.png, () => this.save("png")),
      );
    }

    async ready() {
      this.spec ??= await fetched(new URL(this.figure.dataset.spec, document.baseURI));
      await libraries();
    }

    async flip() {
      if (this.view) {
        this.view.finalize();
        this.view = null;
        this.place.remove();
        this.figure.classList.remove("pm-recovery--live");
        this.toggle.textContent = this.words.interactive;
        return;
      }
      await this.live();
    }

    async live() {
      try {
        await this.ready();
        if (this.view) { this.view.finalize(); this.place.remove(); }
        this.place = document.createElement("div");
        this.place.className = "pm-live";
        this.frame.before(this.place);
        this.figure.classList.add("pm-recovery--live");
        this.view = await this.embed(this.place, this.prepared(false), "svg");
        this.toggle.textContent = this.words.still;
      } catch (error) {
        this.trouble(error);
      }
    }

    /* The spec in the reader's zone and, unless it is to be saved, in the page's colours. */
    prepared(saving) {
      const spec = JSON.parse(this.spec);
      const param = (name) => spec.params.find((each) => each.name === name);
      if (this.zone && !saving) {
        const x = spec.layer[0].encoding.x;
        const start = x.scale.domain[0] - param("offset").value;
        const p = parts(new Date(start), this.zone);
        const moved = Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) - Math.floor(start / 1000) * 1000;
        const delta = moved - param("offset").value;
        param("offset").value = moved;
        for (const layer of spec.layer) {
          layer.encoding.x.scale.domain = layer.encoding.x.scale.domain.map((ms) => ms + delta);
          layer.encoding.x.axis.title = this.zoneLabel.textContent;
        }
      }
      if (!saving) {
        const style = getComputedStyle(this.figure);
        const colour = (name) => {
          const value = style.getPropertyValue(name).trim();
          return /^#[0-9a-f]{6}$/i.test(value) ? value : null;
        };
        for (const each of spec.params) {
          if (!each.name.startsWith("c_")) continue;
          const name = "--pm-" + each.name.slice(2).replace(/_/g, "-");
          each.value = colour(name + "-ink") || colour(name) || each.value;
        }
        const ink = colour("--pm-ink"), soft = colour("--pm-soft"), faint = colour("--pm-faint");
        param("ink").value = ink;
        param("paper").value = getComputedStyle(document.body).backgroundColor;
        spec.config.background = "transparent";
        spec.config.axis = { ...spec.config.axis, labelColor: ink, titleColor: soft, gridColor: faint };
      } else {
        spec.width = 900;
        spec.background = "white";
      }
      return spec;
    }

    async embed(place, spec, renderer) {
      const font = getComputedStyle(this.figure).fontFamily;
      spec.config.font = font;
      const result = await window.vegaEmbed(place, spec, {
        renderer, actions: false, ast: true, expr: window.vega.expressionInterpreter,
        tooltip: { theme: document.body.dataset.mdColorScheme === "slate" ? "dark" : "custom" },
      });
      return result.view;
    }

    async save(kind) {
      try {
        await this.ready();
        const place = document.createElement("div");
        place.style.cssText = "position:absolute;left:-9999px;width:900px";
        document.body.append(place);
        const view = await this.embed(place, this.prepared(true), "svg");
        const url = kind === "svg"
          ? URL.createObjectURL(new Blob([await view.toSVG()], { type: "image/svg+xml" }))
          : await view.toImageURL("png", 2);
        const link = document.createElement("a");
        link.href = url;
        link.download = `${this.figure.id}.${kind}`;
        link.click();
        view.finalize();
        place.remove();
      } catch (error) {
        this.trouble(error);
      }
    }

    trouble(error) {
      console.error(error);
      if (this.figure.querySelector(".pm-trouble")) return;
      const note = document.createElement("p");
      note.className = "pm-trouble";
      note.setAttribute("role", "status");
      note.textContent = this.words.trouble;
      this.figure.append(note);
    }
  }

  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.text();
  };

  let loading = null;
  const load = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = vendor(name);
    script.onload = resolve;
    script.onerror = () => reject(new Error(name));
    document.head.append(script);
  });
  const libraries = () => {
    loading ??= (async () => {
      await load("vega.min.js");
      await Promise.all([load("vega-lite.min.js"), load("vega-interpreter.js")]);
      await load("vega-embed.min.js");
    })().catch((error) => { loading = null; throw error; });
    return loading;
  };

  const charts = new Map();
  const start = () => {
    for (const figure of document.querySelectorAll("figure.pm-recovery")) {
      if (!charts.has(figure)) charts.set(figure, new Chart(figure));
    }
  };
  document.addEventListener("pmkit:zone", (event) => {
    for (const [figure, chart] of charts) if (figure.isConnected && chart.choices) chart.show(event.detail.choice);
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
  // Material's instant navigation swaps pages without loading them.
  if (window.document$ && window.document$.subscribe) window.document$.subscribe(start);
})();
