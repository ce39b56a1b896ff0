
'use strict';
/** What every page needs: its data out of the blocks of this file, and elements made of text, never of markup. */
const Page = {
  /** The value of a JSON block. */
  json(id) {
    return JSON.parse(document.getElementById(id).textContent);
  },

  /** The bytes of a block of data; it is taken out of the page, so it can be read once. */
  async bytes(id) {
    const block = document.getElementById(id);
    const coded = atob(block.textContent);
    block.remove();
    const packed = new Uint8Array(coded.length);
    for (let at = 0; at < coded.length; at++) packed[at] = coded.charCodeAt(at);
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(plain).arrayBuffer();
  },

  /** An element with properties and children, which are elements or text. */
  element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  },

  /** A text with {0}, {1}, … filled in. */
  fill(text, ...values) {
    return text.replace(/\{(\d)\}/g, (hole, number) => String(values[number]));
  },

  /** A whole number, grouped by thousands; also a BigInt. */
  number(value) {
    return value.toLocaleString('en-US');
  },

  /** Runs the page's work; what goes wrong is told in the page. */
  async run(work) {
    const main = document.getElementById('main');
    const words = Page.json('page');
    const tell = text => main.replaceChildren(Page.element('p', { className: 'trouble', role: 'alert' }, text));
    if (typeof DecompressionStream === 'undefined') {
      tell(words.old);
      return;
    }
    try {
      await work(main);
      document.body.dataset.ready = 'yes';
    } catch (trouble) {
      tell(words.damaged + ' ' + trouble);
      throw trouble;
    }
  },
};
