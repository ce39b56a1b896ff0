'use strict';
/** A chart of money: move, zoom, search, and the transfers behind a band. */
Page.run(async main => {
  const { texts, rows } = Page.json('money');
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

  const details = Page.element('aside', { id: 'details' }, Page.element('p', {}, texts.hint));
  main.append(details);
  const told = group => group.querySelector('title').textContent;
  const choose = group => {
    groups.forEach(each => each.classList.toggle('chosen', each === group));
    const parts = told(group).split(' · ').map(part => Page.element('p', {}, part));
    details.replaceChildren(Page.element('h2', {}, parts.shift().textContent), ...parts);
    if (!group.id.startsWith('flow-')) return;
    const some = rows[Number(group.id.slice('flow-'.length))] ?? [];
    details.append(Page.element('h2', {}, texts.rows));
    details.append(some.length === 0
      ? Page.element('p', {}, texts.none)
      : Page.element('ol', {}, ...some.map(row => Page.element('li', {}, row))));
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
    details.replaceChildren(Page.element('p', {}, sought === '' ? texts.hint : Page.fill(texts.found, found)));
  });
  const back = Page.element('button', { type: 'button' }, texts.whole);
  back.addEventListener('click', () => {
    view = { ...all };
    show();
  });
  document.querySelector('header').append(search, back);
});
