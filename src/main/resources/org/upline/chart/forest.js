
'use strict';
/** Text lines, one a node, kept as a single string: a million names cost no million objects. */
class Lines {
  constructor(buffer) {
    this.text = new TextDecoder().decode(buffer);
    let count = 0;
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) count++;
    this.starts = new Int32Array(count + 1);
    for (let line = 0; line < count; line++) this.starts[line + 1] = this.text.indexOf('\n', this.starts[line]) + 1;
  }

  /** The parts of a line, which tabs divide. */
  of(line) {
    const text = this.text.substring(this.starts[line], this.starts[line + 1] - 1);
    return text === '' ? [] : text.split('\t');
  }

  /** Lines in which a piece of text occurs, in upper or lower case; those with a part equal to it come first. */
  find(piece, most) {
    const literal = piece.replace(/[.*+?^${}()|[\]\\\/]/g, '\\$&');
    const found = new Set();
    for (const pattern of ['(?<![^\\n\\t])' + literal + '(?![^\\n\\t])', literal]) {
      const search = new RegExp(pattern, 'giu');
      for (let hit = search.exec(this.text); hit && found.size < most; hit = search.exec(this.text)) {
        const line = this.lineAt(hit.index);
        found.add(line);
        search.lastIndex = this.starts[line + 1];
      }
    }
    return [...found];
  }

  lineAt(place) {
    let low = 0;
    let high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}

/**
 * The organisation, and which part of it is in sight. Members are numbers from 0; the number `size` is nobody and stands
 * above all roots. What is not in sight is told by one folded node a parent.
 */
class Forest {
  /** A parent below 0 means none; a placeholder is nobody's child and no head, and stands a level above the first. */
  constructor(parents, placeholder, firstLevel, shown) {
    const size = parents.length;
    this.size = size;
    this.firstLevel = firstLevel;
    this.placeholder = placeholder;
    this.above = parents.map(parent => (parent < 0 ? size : parent));
    this.first = new Int32Array(size + 2);
    for (const parent of this.above) this.first[parent + 1]++;
    for (let node = 0; node <= size; node++) this.first[node + 1] += this.first[node];
    this.child = new Int32Array(size);
    const next = this.first.slice(0, size + 1);
    for (let node = 0; node < size; node++) this.child[next[this.above[node]]++] = node;
    this.count();
    this.initial = shown;
    this.start();
  }

  /** Levels from the top down, heads and deepest levels from the bottom up; no recursion, for trees may be chains. */
  count() {
    const size = this.size;
    this.level = new Int32Array(size + 1);
    this.heads = new Int32Array(size + 1);
    this.deepest = new Int32Array(size + 1);
    this.order = new Int32Array(size);
    let found = 0;
    for (let at = this.first[size]; at < this.first[size + 1]; at++) this.order[found++] = this.child[at];
    for (let next = 0; next < size; next++) {
      const node = this.order[next];
      const parent = this.above[node];
      this.level[node] = parent < size ? this.level[parent] + 1 : this.firstLevel - this.placeholder[node];
      for (let at = this.first[node]; at < this.first[node + 1]; at++) this.order[found++] = this.child[at];
    }
    for (let at = size - 1; at >= 0; at--) {
      const node = this.order[at];
      const parent = this.above[node];
      this.heads[node] += 1 - this.placeholder[node];
      this.deepest[node] = Math.max(this.deepest[node], this.level[node]);
      this.heads[parent] += this.heads[node];
      this.deepest[parent] = Math.max(this.deepest[parent], this.deepest[node]);
    }
    this.perLevel = new Int32Array(Math.max(0, this.deepest[size] - this.firstLevel + 1));
    for (let node = 0; node < size; node++) {
      if (!this.placeholder[node]) this.perLevel[this.level[node] - this.firstLevel]++;
    }
  }

  /** Direct recruits. */
  direct(node) {
    return this.first[node + 1] - this.first[node];
  }

  children(node) {
    return this.child.subarray(this.first[node], this.first[node + 1]);
  }

  /** Back to what was in sight when the page was opened. */
  start() {
    this.shown = this.initial.slice();
    this.hidden = new Int32Array(this.size + 1);
    for (let node = 0; node < this.size; node++) if (!this.shown[node]) this.hidden[this.above[node]]++;
  }

  show(node) {
    if (this.shown[node]) return;
    this.shown[node] = 1;
    this.hidden[this.above[node]]--;
  }

  /** The way from the root to a node, which is its last. */
  way(node) {
    const way = [];
    for (let at = node; at < this.size; at = this.above[at]) way.push(at);
    return way.reverse();
  }

  reveal(node) {
    for (let at = node; at < this.size && !this.shown[at]; at = this.above[at]) this.show(at);
  }

  /** Brings the heaviest children that were out of sight into it. */
  unfold(node, most) {
    const out = this.children(node).filter(child => !this.shown[child]);
    const heaviest = Array.from(out).sort((a, b) => this.heads[b] - this.heads[a] || a - b);
    for (const child of heaviest.slice(0, most)) this.show(child);
  }

  /** Brings everything below into sight, level by level, until so many are added. */
  unfoldBranch(node, most) {
    const next = [node];
    let added = 0;
    for (let at = 0; at < next.length; at++) {
      for (const child of this.children(next[at])) {
        if (!this.shown[child] && added++ >= most) return;
        this.show(child);
        next.push(child);
      }
    }
  }

  /** Takes everything below out of sight. */
  fold(node) {
    const next = [node];
    for (let at = 0; at < next.length; at++) {
      for (const child of this.children(next[at])) {
        if (this.shown[child]) {
          this.shown[child] = 0;
          this.hidden[next[at]]++;
          next.push(child);
        }
      }
    }
  }

  hasShownChild(node) {
    return this.direct(node) > this.hidden[node];
  }

  /** Children in sight, in their order. */
  shownChildren(node) {
    return Array.from(this.children(node).filter(child => this.shown[child]));
  }

  /** What the folded node below this one stands for. */
  folded(node) {
    let people = 0;
    let deepest = 0;
    for (const child of this.children(node)) {
      if (!this.shown[child]) {
        people += this.heads[child];
        deepest = Math.max(deepest, this.deepest[child]);
      }
    }
    const top = node < this.size ? this.level[node] + 1 : this.firstLevel;
    return { people, levels: Math.max(0, deepest - top + 1) };
  }
}
