
'use strict';
/** Draws the part of a forest that is in sight, and of this only what lies within the window. */
class Picture {
  static GAP = 14;
  static BETWEEN_LEVELS = 52;
  static WIDTH = 160;
  static LINE = 17;
  static TAB = 7;

  /**
   * labels.lines(node) gives the lines of a node, labels.folded(parent) those of a folded one; labels.level(level) and
   * labels.heads(level) what is written beside a row.
   */
  constructor(canvas, forest, labels, styles, roles, downward) {
    Object.assign(this, { canvas, forest, labels, styles, roles, downward });
    this.pen = canvas.getContext('2d');
    this.scale = 1;
    this.left = 0;
    this.top = 0;
    this.way = new Set();
    this.font = getComputedStyle(canvas).fontFamily;
    this.layout();
  }

  /** Places the nodes in sight. Below nobody, members without a placeholder begin one row lower if there is one. */
  layout() {
    const forest = this.forest;
    const nobody = forest.size;
    const roots = forest.shownChildren(nobody);
    const lowered = roots.some(root => forest.placeholder[root]);
    const below = data => {
      if (data.lift) return [data.lift];
      if (data.more) return [];
      const children = forest.shownChildren(data.node).map(node => ({ node }));
      if (forest.hidden[data.node] > 0) children.push({ node: data.node, more: true });
      if (data.node < nobody || !lowered) return children;
      return children.map(child => (child.more || !forest.placeholder[child.node] ? { lift: child } : child));
    };
    const root = d3.hierarchy({ node: nobody }, below);
    let lines = 1;
    root.each(point => {
      point.data.lines = point.data.lift ? [] : this.linesOf(point.data);
      lines = Math.max(lines, point.data.lines.length);
    });
    const height = lines * Picture.LINE + 14;
    const along = (this.downward ? Picture.WIDTH : height) + Picture.GAP;
    const across = (this.downward ? height : Picture.WIDTH) + Picture.BETWEEN_LEVELS;
    d3.tree().nodeSize([along, across]).separation((a, b) => (a.parent === b.parent ? 1 : 1.15))(root);
    this.height = height;
    this.boxes = [];
    this.rows = [];
    root.each(point => {
      if (point.depth === 0 || point.data.lift) return;
      const row = point.depth - 1;
      const parent = point.parent.depth === 0 || point.parent.data.lift ? null : point.parent.data.box;
      const [x, y] = this.downward ? [point.x, row * across] : [row * across, point.x];
      const box = { node: point.data.node, more: !!point.data.more, lines: point.data.lines, x, y, parent, row };
      point.data.box = box;
      this.boxes.push(box);
      this.rows[row] = row + forest.firstLevel - (lowered ? 1 : 0);
    });
    this.across = across;
    this.boxOf = new Map(this.boxes.filter(box => !box.more).map(box => [box.node, box]));
  }

  linesOf(data) {
    return data.more ? this.labels.folded(data.node) : data.node < this.forest.size ? this.labels.lines(data.node) : [];
  }

  /** Which ways are drawn strong: the one to the node that is looked at. */
  select(node) {
    this.selected = node;
    this.way = new Set(this.forest.way(node));
  }

  /** How far the boxes reach. */
  extent() {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const box of this.boxes) {
      left = Math.min(left, box.x);
      top = Math.min(top, box.y);
      right = Math.max(right, box.x);
      bottom = Math.max(bottom, box.y);
    }
    return { left: left - Picture.WIDTH / 2, top: top - this.height / 2,
      right: right + Picture.WIDTH / 2, bottom: bottom + this.height / 2 };
  }

  /** Width and height of the window in its own pixels, and the strip that the levels' labels take. */
  window() {
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight;
    return { width, height, side: this.downward ? 120 : 0, head: this.downward ? 0 : 46 };
  }

  /** Shows everything that is in sight, or, if that would be too small to read, the heaviest root and what is near. */
  whole(least) {
    const { width, height, side, head } = this.window();
    const extent = this.extent();
    const wide = extent.right - extent.left;
    const high = extent.bottom - extent.top;
    this.scale = Math.max(least, Math.min(1.2, (width - side - 24) / wide, (height - head - 24) / high));
    const fitsX = wide * this.scale <= width - side;
    const fitsY = high * this.scale <= height - head;
    const root = this.boxes.filter(box => !box.parent && !box.more)
      .reduce((a, b) => (a && this.forest.heads[a.node] >= this.forest.heads[b.node] ? a : b), null);
    this.left = fitsX || !this.downward || !root
      ? side + 12 + Math.max(0, (width - side - 24 - wide * this.scale) / 2) - extent.left * this.scale
      : (side + width) / 2 - root.x * this.scale;
    this.top = fitsY || this.downward || !root
      ? head + 12 - extent.top * this.scale
      : (head + height) / 2 - root.y * this.scale;
    this.draw();
  }

  /** Brings a node into the middle, large enough to be read. */
  centre(node) {
    const box = this.boxOf.get(node);
    if (!box) return;
    const { width, height, side, head } = this.window();
    this.scale = Math.max(this.scale, 0.8);
    this.left = (side + width) / 2 - box.x * this.scale;
    this.top = (head + height) / 2 - box.y * this.scale;
    this.draw();
  }

  /** Zooms, and the point stays where it is. */
  zoom(factor, x, y) {
    const scale = Math.min(4, Math.max(0.01, this.scale * factor));
    this.left = x - ((x - this.left) * scale) / this.scale;
    this.top = y - ((y - this.top) * scale) / this.scale;
    this.scale = scale;
    this.draw();
  }

  move(x, y) {
    this.left += x;
    this.top += y;
    this.draw();
  }

  /** Where a node stands in the window. */
  place(box) {
    return { x: box.x * this.scale + this.left, y: box.y * this.scale + this.top };
  }

  /** What is at a point of the window: a box, and whether it is the tab by which it is folded. */
  at(x, y) {
    const { side, head } = this.window();
    if (x < side || y < head) return null;
    const px = (x - this.left) / this.scale;
    const py = (y - this.top) / this.scale;
    for (const box of this.boxes) {
      const tab = this.tab(box);
      if (tab && Math.hypot(px - tab.x, py - tab.y) <= Picture.TAB + 2) return { box, tab: true };
      if (Math.abs(px - box.x) <= Picture.WIDTH / 2 && Math.abs(py - box.y) <= this.height / 2) return { box, tab: false };
    }
    return null;
  }

  tab(box) {
    if (box.more || !this.forest.hasShownChild(box.node)) return null;
    return this.downward
      ? { x: box.x, y: box.y + this.height / 2 + Picture.TAB }
      : { x: box.x + Picture.WIDTH / 2 + Picture.TAB, y: box.y };
  }

  draw() {
    const { canvas, pen } = this;
    const { width, height } = this.window();
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    this.drawStripes(width, height);
    pen.save();
    pen.translate(this.left, this.top);
    pen.scale(this.scale, this.scale);
    const view = { left: -this.left / this.scale, top: -this.top / this.scale,
      right: (width - this.left) / this.scale, bottom: (height - this.top) / this.scale };
    this.drawWires(view);
    for (const box of this.boxes) if (this.isIn(box, view)) this.drawBox(box);
    pen.restore();
    this.drawLevels(width, height);
  }

  isIn(box, view) {
    const halfWidth = Picture.WIDTH / 2 + 20;
    const halfHeight = this.height / 2 + 20;
    return box.x + halfWidth >= view.left && box.x - halfWidth <= view.right
      && box.y + halfHeight >= view.top && box.y - halfHeight <= view.bottom;
  }

  drawWires(view) {
    const pen = this.pen;
    const strong = new Path2D();
    const plain = new Path2D();
    for (const box of this.boxes) {
      const from = box.parent;
      if (!from) continue;
      if (Math.max(box.x, from.x) < view.left || Math.min(box.x, from.x) > view.right
        || Math.max(box.y, from.y) < view.top || Math.min(box.y, from.y) > view.bottom) continue;
      const path = !box.more && this.way.has(box.node) ? strong : plain;
      path.moveTo(...this.joint(from, 1));
      if (this.downward) {
        const bus = box.y - this.height / 2 - Picture.BETWEEN_LEVELS / 3;
        path.lineTo(from.x, bus);
        path.lineTo(box.x, bus);
      } else {
        const bus = box.x - Picture.WIDTH / 2 - Picture.BETWEEN_LEVELS / 3;
        path.lineTo(bus, from.y);
        path.lineTo(bus, box.y);
      }
      path.lineTo(...this.joint(box, -1));
    }
    pen.strokeStyle = '#777';
    pen.lineWidth = Math.max(1, 0.7 / this.scale);
    pen.stroke(plain);
    pen.strokeStyle = '#b00020';
    pen.lineWidth = Math.max(4, 2.5 / this.scale);
    pen.stroke(strong);
  }

  joint(box, side) {
    return this.downward
      ? [box.x, box.y + (side * this.height) / 2]
      : [box.x + (side * Picture.WIDTH) / 2, box.y];
  }

  drawBox(box) {
    const pen = this.pen;
    const role = box.more ? this.styles.length - 1 : this.roles[box.node];
    const left = box.x - Picture.WIDTH / 2;
    const top = box.y - this.height / 2;
    if (!box.more && this.way.has(box.node)) {
      pen.strokeStyle = box.node === this.selected ? '#0033a0' : '#b00020';
      pen.lineWidth = box.node === this.selected ? 6 : 4;
      pen.strokeRect(left - 5, top - 5, Picture.WIDTH + 10, this.height + 10);
    }
    Picture.shape(pen, this.styles[role], left, top, Picture.WIDTH, this.height, box.more,
      Math.max(1, 0.6 / this.scale));
    if (this.scale >= 0.35) this.drawText(box);
    const tab = this.tab(box);
    if (tab && this.scale >= 0.35) {
      pen.beginPath();
      pen.arc(tab.x, tab.y, Picture.TAB, 0, 2 * Math.PI);
      pen.fillStyle = '#fff';
      pen.strokeStyle = '#444';
      pen.lineWidth = 1;
      pen.fill();
      pen.moveTo(tab.x - 4, tab.y);
      pen.lineTo(tab.x + 4, tab.y);
      pen.stroke();
    }
  }

  drawText(box) {
    const pen = this.pen;
    pen.fillStyle = '#111';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    if (!box.cut) box.cut = box.lines.map((line, at) => this.cut(line, at === 0));
    const top = box.y - ((box.cut.length - 1) * Picture.LINE) / 2;
    box.cut.forEach((line, at) => {
      pen.font = this.fontOf(at === 0);
      pen.fillText(line, box.x, top + at * Picture.LINE, Picture.WIDTH - 14);
    });
  }

  fontOf(head) {
    return (head ? 'bold 13px ' : '12px ') + this.font;
  }

  /** A line as far as it fits, drawn a quarter narrower if need be, so that figures stay whole; the whole is in the details. */
  cut(line, head) {
    const pen = this.pen;
    pen.font = this.fontOf(head);
    const most = (Picture.WIDTH - 14) * 1.33;
    if (pen.measureText(line).width <= most) return line;
    const points = Array.from(line.slice(0, 200));
    while (points.length > 0 && pen.measureText(points.join('') + '…').width > most) points.pop();
    return points.join('') + '…';
  }

  /**
   * A box of a role, to be told in black and white: corners, borders and stacks differ as well as colours. Borders become
   * thicker as the picture becomes smaller, so that they differ still.
   */
  static shape(pen, style, left, top, width, height, stacked, thicker = 1) {
    pen.fillStyle = style.fill;
    pen.strokeStyle = style.stroke;
    pen.lineWidth = style.width * thicker;
    pen.setLineDash(style.border === 'dashed' ? [4, 4] : []);
    const box = (x, y, w, h) => {
      pen.beginPath();
      pen.roundRect(x, y, w, h, style.corner);
      pen.fill();
      pen.stroke();
    };
    const stack = stacked ? 4 : 0;
    if (stacked) box(left + stack, top + stack, width - stack, height - stack);
    box(left, top, width - stack, height - stack);
    if (style.border === 'double') box(left + 3, top + 3, width - 6, height - 6);
    pen.setLineDash([]);
  }

  /** Begin and end of a row in the window. */
  band(row) {
    const half = ((this.downward ? this.height : Picture.WIDTH) / 2 + 8) * this.scale;
    const middle = row * this.across * this.scale + (this.downward ? this.top : this.left);
    return [middle - half, middle + half];
  }

  drawStripes(width, height) {
    this.pen.fillStyle = '#f4f4f4';
    this.rows.forEach((level, row) => {
      const [begin, end] = this.band(row);
      if (row % 2 === 0 && this.downward) this.pen.fillRect(0, begin, width, end - begin);
      if (row % 2 === 0 && !this.downward) this.pen.fillRect(begin, 0, end - begin, height);
    });
  }

  /** Number, heads and a bar for each row; they stay at the window's edge. */
  drawLevels(width, height) {
    const pen = this.pen;
    const { side, head } = this.window();
    const most = this.forest.perLevel.reduce((a, b) => Math.max(a, b), 1);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, side || width, head || height);
    pen.fillStyle = '#999';
    pen.fillRect(side, head, this.downward ? 1 : width, this.downward ? height : 1);
    pen.textBaseline = 'middle';
    let free = -Infinity;
    this.rows.forEach((level, row) => {
      const [begin, end] = this.band(row);
      const middle = (begin + end) / 2;
      if (middle < free || middle < -40 || middle > (this.downward ? height : width) + 40) return;
      free = middle + (this.downward ? 44 : 108);
      const x = this.downward ? 8 : middle;
      const y = this.downward ? Math.max(10, middle - 14) : 10;
      pen.textAlign = this.downward ? 'left' : 'center';
      pen.fillStyle = '#111';
      pen.font = 'bold 12px ' + this.font;
      pen.fillText(this.labels.level(level), x, y);
      if (level < this.forest.firstLevel) return;
      const heads = this.forest.perLevel[level - this.forest.firstLevel] || 0;
      pen.font = '12px ' + this.font;
      pen.fillText(this.labels.heads(heads), x, y + 15);
      pen.fillStyle = '#555';
      const bar = Math.max(1, (heads / most) * 100);
      pen.fillRect(this.downward ? 8 : middle - bar / 2, y + 25, bar, 5);
    });
  }
}
