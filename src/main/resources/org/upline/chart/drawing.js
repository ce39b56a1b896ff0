'use strict';
/** A drawing: move, zoom, search; of money also the transfers behind a band, and how many steps of a trace are shown. */
Page.run(async main => {
  const { texts, bands, hops } = Page.json('drawing');
  const hint = bands.length > 0 ? texts.hint : texts.plain;
  const figure = document.getElementById('figure');
  const svg = figure.querySelector('svg');
  const groups = [...svg.querySelectorAll('g')];
  const whole = svg.viewBox.baseVal;
  const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...all };

  const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  const scale = () => Math.max(view.width / figure.clientWidth, view.height / figure.clientHeight);
  const zoom = (factor, at) => {
    view = {
      x: at.x + (view.x - at.x) * factor,
      y: at.y + (view.y - at.y) * factor,
      width: view.width * factor,
      height: view.height * factor,
    };
    show();
  };
  const point = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

  figure.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, point(event));
  }, { passive: false });

  let grabbed = null;
  let moved = false;
  figure.addEventListener('pointerdown', event => {
    grabbed = { x: event.clientX, y: event.clientY };
    moved = false;
  });
  window.addEventListener('pointermove', event => {
    if (grabbed === null) return;
    const by = scale();
    const dx = event.clientX - grabbed.x;
    const dy = event.clientY - grabbed.y;
    if (!moved && Math.hypot(dx, dy) < 4) return;
    moved = true;
    view.x -= dx * by;
    view.y -= dy * by;
    grabbed = { x: event.clientX, y: event.clientY };
    show();
  });
  window.addEventListener('pointerup', () => { grabbed = null; });

  const details = Page.element('aside', { id: 'details' }, Page.element('p', {}, hint));
  main.append(details);
  const told = group => group.querySelector('title').textContent;
  const number = (group, kind) => (group.id.startsWith(kind) ? Number(group.id.slice(kind.length)) : -1);
  const bandGroups = groups.filter(group => number(group, 'flow-') >= 0);
  const choose = group => {
    groups.forEach(each => each.classList.toggle('chosen', each === group));
    const parts = told(group).split(' · ').map(part => Page.element('p', {}, part));
    details.replaceChildren(Page.element('h2', {}, parts.shift().textContent), ...parts);
    const band = bands[number(group, 'flow-')];
    if (band !== undefined) {
      details.append(Page.element('h2', {}, texts.rows));
      details.append(band.rows.length === 0
        ? Page.element('p', {}, texts.none)
        : Page.element('ol', {}, ...band.rows.map(row => Page.element('li', {}, row))));
    }
    const box = number(group, 'node-');
    const its = bandGroups.filter(each => {
      const { from, to } = bands[number(each, 'flow-')];
      return box >= 0 && (from === box || to === box);
    });
    if (its.length > 0) {
      details.append(Page.element('h2', {}, texts.bands), Page.element('ol', {}, ...its.map(each => {
        const opens = Page.element('button', { type: 'button' }, told(each));
        opens.addEventListener('click', () => choose(each));
        return Page.element('li', {}, opens);
      })));
    }
    details.scrollTop = 0;
  };
  svg.addEventListener('click', event => {
    const group = event.target.closest('g');
    if (group !== null && !moved) choose(group);
  });

  const search = Page.element('input', { type: 'search', placeholder: texts.search });
  search.setAttribute('aria-label', texts.search);
  search.addEventListener('input', () => {
    const sought = search.value.trim().toLowerCase();
    figure.classList.toggle('seeking', sought !== '');
    let found = 0;
    for (const group of groups) {
      const hit = sought !== '' && told(group).toLowerCase().includes(sought);
      group.classList.toggle('hit', hit);
      found += hit ? 1 : 0;
    }
    details.replaceChildren(Page.element('p', {}, sought === '' ? hint : Page.fill(texts.found, found)));
  });
  const back = Page.element('button', { type: 'button' }, texts.whole);
  back.addEventListener('click', () => {
    view = { ...all };
    show();
  });
  const header = document.querySelector('header');
  header.append(search, back);

  if (hops.length === 0) return;
  const steps = Page.element('select', {});
  steps.setAttribute('aria-label', texts.steps);
  const far = Math.max(...hops);
  steps.append(Page.element('option', { value: String(far) }, texts.all));
  for (let hop = 1; hop < far; hop++) {
    steps.append(Page.element('option', { value: String(hop) }, Page.fill(texts.within, hop)));
  }
  steps.addEventListener('change', () => {
    const most = Number(steps.value);
    for (const group of groups) {
      const band = bands[number(group, 'flow-')];
      const boxes = band !== undefined ? [band.from, band.to] : [number(group, 'node-')];
      group.classList.toggle('beyond', boxes.some(box => hops[box] > most));
    }
    details.replaceChildren(Page.element('p', {}, most < far
      ? Page.fill(texts.cut, most) : hint));
  });
  header.append(Page.element('label', {}, texts.steps + ' ', steps));
});
