
'use strict';
/** Search, details and the hands on the picture. */
class TreePage {
  static FOUND = 50;
  static STEP = 50;
  static BRANCH = 1000;

  static async open(main) {
    const about = Page.json('tree');
    const [parents, roles, shown, people, rows, fees] = await Promise.all(
      ['parents', 'roles', 'shown', 'people', 'rows', 'fees'].map(id => Page.bytes(id)));
    const page = new TreePage(main, about);
    page.roles = new Uint8Array(roles);
    page.people = new Lines(people);
    page.rows = new Lines(rows);
    page.fees = new BigInt64Array(fees);
    const placeholder = page.roles.map(role => (role === about.placeholder ? 1 : 0));
    page.forest = new Forest(new Int32Array(parents), placeholder, about.firstLevel, new Uint8Array(shown));
    page.build();
    return page;
  }

  constructor(main, about) {
    this.main = main;
    this.about = about;
    this.words = about.words;
  }

  build() {
    const { words } = this;
    this.canvas = Page.element('canvas', { tabIndex: 0 });
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', words.picture);
    this.details = Page.element('aside', { id: 'details' });
    this.found = Page.element('div', { id: 'found', hidden: true });
    this.main.replaceChildren(Page.element('div', { id: 'chart' }, this.canvas), this.details, this.found);
    this.picture = new Picture(
      this.canvas, this.forest, this.labels(), this.about.roles, this.roles, this.about.downward);
    this.addTools();
    this.addLegend();
    this.listen();
    this.showHint();
    this.picture.whole(0.55);
  }

  labels() {
    const { words, forest } = this;
    return {
      lines: node => {
        const lines = this.people.of(node);
        if (forest.placeholder[node]) return [...lines, words.placeholder];
        return [...lines, Page.fill(words.figures, Page.number(forest.direct(node)), Page.number(forest.heads[node] - 1))];
      },
      folded: node => {
        const { people, levels } = forest.folded(node);
        return [words.folded, Page.fill(words.foldedExtent, this.heads(people), this.counted('levels', levels))];
      },
      level: level => (level < forest.firstLevel ? words.missing : Page.fill(words.levelName, level)),
      heads: heads => this.heads(heads),
    };
  }

  /** A number with its noun, "1 level", "2 levels". */
  counted(noun, number) {
    return Page.fill(this.words[noun + (number === 1 ? 'One' : 'Many')], Page.number(number));
  }

  heads(number) {
    return this.counted(this.about.unit, number);
  }

  button(text, action) {
    return Page.element('button', { type: 'button', onclick: action }, text);
  }

  addTools() {
    const { words, picture } = this;
    this.search = Page.element('input', { type: 'search', id: 'search', placeholder: words.searchHint });
    this.search.setAttribute('aria-label', words.search);
    const middle = factor => () =>
      picture.zoom(factor, this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    document.querySelector('header').append(Page.element('div', { className: 'tools' },
      this.search,
      this.button(words.search, () => this.find()),
      this.button(words.whole, () => picture.whole(0)),
      this.button(words.nearer, middle(1.4)),
      this.button(words.farther, middle(1 / 1.4)),
      this.button(words.start, () => {
        this.forest.start();
        picture.layout();
        picture.whole(0.55);
      })));
  }

  addLegend() {
    const legend = Page.element('div', { id: 'legend' });
    const present = new Set(this.roles);
    this.about.roles.forEach((role, number) => {
      const folded = number === this.about.roles.length - 1;
      if (!folded && !present.has(number)) return;
      const sample = Page.element('canvas', { width: 80, height: 44 });
      const pen = sample.getContext('2d');
      pen.scale(2, 2);
      Picture.shape(pen, role, 3, 3, 34, 16, folded);
      legend.append(Page.element('span', {}, sample, role.name));
    });
    document.getElementById('foot').prepend(legend);
  }

  listen() {
    const { canvas, picture, search } = this;
    search.addEventListener('keydown', event => {
      if (event.key === 'Enter') this.find();
      if (event.key === 'Escape') this.found.hidden = true;
    });
    search.addEventListener('input', () => (this.found.hidden = true));
    new ResizeObserver(() => picture.draw()).observe(canvas);
    canvas.addEventListener('wheel', event => {
      event.preventDefault();
      picture.zoom(Math.exp(-event.deltaY / 500), event.offsetX, event.offsetY);
    }, { passive: false });
    let held = null;
    canvas.addEventListener('pointerdown', event => {
      canvas.setPointerCapture(event.pointerId);
      held = { x: event.offsetX, y: event.offsetY, moved: false };
    });
    canvas.addEventListener('pointermove', event => {
      if (!held) return;
      const [x, y] = [event.offsetX - held.x, event.offsetY - held.y];
      if (!held.moved && Math.hypot(x, y) < 4) return;
      picture.move(x, y);
      held = { x: event.offsetX, y: event.offsetY, moved: true };
    });
    canvas.addEventListener('pointerup', event => {
      if (held && !held.moved) this.click(event.offsetX, event.offsetY);
      held = null;
    });
    canvas.addEventListener('keydown', event => this.key(event));
  }

  key(event) {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const zooms = { '+': 1.4, '=': 1.4, '-': 1 / 1.4 };
    if (moves[event.key]) this.picture.move(...moves[event.key]);
    else if (zooms[event.key]) {
      this.picture.zoom(zooms[event.key], this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    } else return;
    event.preventDefault();
  }

  click(x, y) {
    this.found.hidden = true;
    const hit = this.picture.at(x, y);
    if (!hit) return;
    if (hit.box.more) this.change(hit.box.node, forest => forest.unfold(hit.box.node, TreePage.STEP));
    else if (hit.tab) this.change(hit.box.node, forest => forest.fold(hit.box.node));
    else this.select(hit.box.node);
  }

  /** Changes what is in sight; the node stays where it stood in the window, so that the eye does not lose it. */
  change(node, action) {
    const { picture, forest } = this;
    const before = picture.boxOf.get(node);
    const stood = before && picture.place(before);
    action(forest);
    picture.layout();
    const after = picture.boxOf.get(node);
    if (stood && after) {
      const stands = picture.place(after);
      picture.move(stood.x - stands.x, stood.y - stands.y);
    } else {
      picture.draw();
    }
    if (this.selected !== undefined) this.select(this.selected);
  }

  /** Selects a node that may be out of sight, and brings it with its way into it. */
  go(node) {
    this.found.hidden = true;
    if (!this.picture.boxOf.has(node)) {
      this.forest.reveal(node);
      this.picture.layout();
    }
    this.select(node);
    this.picture.centre(node);
  }

  find() {
    const piece = this.search.value.trim();
    if (piece === '') return;
    const nodes = this.people.find(piece, TreePage.FOUND + 1);
    const listed = nodes.slice(0, TreePage.FOUND);
    const { words } = this;
    const told = nodes.length === 0 ? words.searchNone
      : nodes.length > listed.length ? Page.fill(words.searchMore, TreePage.FOUND)
      : Page.fill(words.searchSome, nodes.length);
    this.found.replaceChildren(Page.element('p', { role: 'status' }, told), ...listed.map(node => this.link(node)));
    this.found.hidden = false;
    if (nodes.length === 1) this.go(nodes[0]);
  }

  /** A button that leads to a node. */
  link(node) {
    const level = Page.fill(this.words.levelName, this.forest.level[node]);
    return this.button([...this.people.of(node), level].join(' · '), () => this.go(node));
  }

  showHint() {
    this.details.replaceChildren(
      Page.element('h2', {}, this.words.details), Page.element('p', {}, this.words.detailsHint));
  }

  select(node) {
    this.selected = node;
    this.picture.select(node);
    this.picture.draw();
    const { words, forest } = this;
    const [name, ...others] = this.people.of(node);
    const parts = [Page.element('h2', {}, name ?? words.placeholder), ...others.map(line => Page.element('p', {}, line))];
    parts.push(Page.element('dl', {}, ...this.figures(node).flatMap(([term, value]) =>
      [Page.element('dt', {}, term), Page.element('dd', {}, value)])));
    if (forest.direct(node) > 0) {
      const all = this.button(words.branch, () => this.change(node, f => f.unfoldBranch(node, TreePage.BRANCH)));
      const more = this.button(words.unfold, () => this.change(node, f => f.unfold(node, TreePage.STEP)));
      const fold = this.button(words.fold, () => this.change(node, f => f.fold(node)));
      more.disabled = forest.hidden[node] === 0;
      fold.disabled = !forest.hasShownChild(node);
      parts.push(Page.element('div', { className: 'tools' }, more, all, fold));
    }
    if (!forest.placeholder[node]) {
      parts.push(Page.element('h3', {}, words.rows), ...this.sources(node).map(row => Page.element('p', {}, row)));
    }
    parts.push(...this.wayUp(node));
    this.details.replaceChildren(...parts);
  }

  figures(node) {
    const { words, forest, about } = this;
    const role = [words.role, about.roles[this.roles[node]].name];
    if (forest.placeholder[node]) return [role];
    const below = forest.heads[node] - 1;
    const levels = forest.deepest[node] - forest.level[node];
    return [
      role,
      [words.level, Page.number(forest.level[node])],
      [words.direct, Page.number(forest.direct(node))],
      [words.downline, Page.number(below)],
      [words.levelsBelow, Page.number(levels)],
      [words.legalHeadcount, Page.number(below + 1)],
      [words.legalLevels, Page.number(levels + 1)],
      [words.downlineFees, TreePage.yuan(this.fees[node])],
    ];
  }

  /** Fen as yuan with two decimals, exact. */
  static yuan(fen) {
    const sign = fen < 0n ? '-' : '';
    const all = fen < 0n ? -fen : fen;
    return sign + Page.number(all / 100n) + '.' + String(all % 100n).padStart(2, '0');
  }

  sources(node) {
    const rows = this.rows.of(node);
    if (rows.length === 0) return [this.words.rowsNone];
    return rows.map(row => {
      const colon = row.lastIndexOf(':');
      const name = this.about.files[row.slice(0, colon)];
      return name === undefined ? row : Page.fill(this.words.rowsRow, name, row.slice(colon + 1), row);
    });
  }

  /** The way up, its middle left out where it is very long. */
  wayUp(node) {
    const way = this.forest.way(node);
    const ends = 40;
    const list = Page.element('ol', { id: 'way' });
    way.forEach((each, at) => {
      if (at < ends || at >= way.length - ends) {
        const link = this.button(this.people.of(each).join(' · '), () => this.go(each));
        if (each === node) link.className = 'here';
        list.append(Page.element('li', {}, link));
      } else if (at === ends) {
        list.append(Page.element('li', {}, Page.fill(this.words.wayMore, Page.number(way.length - 2 * ends))));
      }
    });
    const levels = way.length - this.forest.placeholder[way[0]];
    return [Page.element('h3', {}, Page.fill(this.words.way, Page.number(levels))), list];
  }
}

let treePage;
Page.run(async main => {
  treePage = await TreePage.open(main);
});
