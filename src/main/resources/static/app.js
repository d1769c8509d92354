/*
 * The few things that a page does beyond htmx. Each is an addition: without this file every page still works.
 *   data-reveal="id"   a button that shows and hides what was typed into a password field
 *   data-nip           groups a NIP as it is typed; the server ignores the spaces
 *   data-autosubmit    a filter that sends itself when it changes
 *   data-confirm       opens the <dialog> of that id instead of sending at once
 *   data-pick="a b"     a cell that chooses the radio buttons of those ids
 *   data-live          address of the stream of changes, on <body>
 *   data-pause="id"    a button that stops and resumes the part of that id which renews itself
 */
(() => {
  'use strict';
  const on = (type, handle, options) => document.addEventListener(type, handle, options);

  const ready = () => {
    document.querySelectorAll('[data-reveal], [data-pause]').forEach((button) => { button.hidden = false; });
    document.querySelectorAll('.error-summary').forEach((summary) => summary.focus());
  };

  on('click', (event) => {
    const reveal = event.target.closest('[data-reveal]');
    if (reveal) {
      const field = document.getElementById(reveal.dataset.reveal);
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      reveal.setAttribute('aria-pressed', String(!shown));
    }
    const cell = event.target.closest('[data-pick]');
    if (cell) {
      const inputs = cell.dataset.pick.split(' ').map((id) => document.getElementById(id)).filter((input) => input);
      inputs.forEach((input) => { input.checked = true; });
      if (inputs.length) { inputs[0].dispatchEvent(new Event('change', { bubbles: true })); }
    }
    const pause = event.target.closest('[data-pause]');
    if (pause) {
      const paused = pause.getAttribute('aria-pressed') !== 'true';
      pause.setAttribute('aria-pressed', String(paused));
      if (!paused) { htmx.trigger(document.getElementById(pause.dataset.pause), 'resume'); }
    }
    const opener = event.target.closest('[data-confirm]');
    const dialog = opener && document.getElementById(opener.dataset.confirm);
    if (dialog && dialog.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
    if (event.target.closest('[data-close]')) {
      event.target.closest('dialog').close();
    }
  });

  on('blur', (event) => {
    const field = event.target;
    if (field.matches && field.matches('[data-nip]')) {
      const digits = field.value.replace(/\s/g, '');
      field.value = digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
    }
  }, true);

  on('change', (event) => {
    const form = event.target.form;
    if (form && form.matches('[data-autosubmit]')) { form.requestSubmit(); }
  });

  // A double click must not act twice: the second submission of a form that is on its way is dropped.
  on('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'true';
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });

  // What the server refuses is shown where the person acted, never in an alert box.
  on('htmx:responseError', (event) => {
    status.textContent = status.dataset.failed;
  });

  // What a page asks for by itself keeps no session alive; the server knows it by this header.
  on('htmx:configRequest', (event) => {
    const cause = event.detail.triggeringEvent;
    if (!cause || cause.type.startsWith('live:')) { event.detail.headers['X-Siklus-Live'] = 'true'; }
  });

  // A part that renews itself rests while somebody has paused it, and while nobody sees it.
  on('htmx:beforeRequest', (event) => {
    const part = event.detail.elt;
    const paused = part.id && document.querySelector('[data-pause="' + part.id + '"][aria-pressed="true"]');
    if (paused || (document.hidden && !event.detail.requestConfig.triggeringEvent)) { event.preventDefault(); }
  });

  // One stream per visible page (a browser has six connections); topics arrive as events `live:<topic>` on <body>, and
  // a part that shows one fetches itself anew: hx-trigger="live:progress from:body". A page that was hidden asks once.
  const body = document.body;
  const status = document.getElementById('live-status');
  const topics = ['tasks', 'progress', 'attendance'];
  const tell = (topic) => htmx.trigger(body, 'live:' + topic);
  let stream = null;
  const listen = () => {
    stream = new EventSource(body.dataset.live);
    stream.onopen = () => { status.textContent = ''; };
    stream.onerror = () => { status.textContent = status.dataset.broken; };
    topics.forEach((topic) => stream.addEventListener(topic, () => tell(topic)));
  };
  if (body.dataset.live) {
    listen();
    on('visibilitychange', () => {
      if (document.hidden) { stream.close(); } else { listen(); topics.forEach(tell); }
    });
    window.addEventListener('pagehide', () => stream.close());
  }

  // A session ends when nobody has used it for a while: five minutes before, every page of it says so and offers to go
  // on (WCAG 2.2.1). Pages tell each other when one of them was used.
  const ending = document.getElementById('session-end');
  if (ending && window.BroadcastChannel) {
    const limit = Number(ending.dataset.minutes) * 60000;
    const pages = new BroadcastChannel('siklus-session');
    let used = Date.now();
    const wasUsed = () => { used = Date.now(); ending.hidden = true; };
    const tellUsed = () => { wasUsed(); pages.postMessage('used'); };
    pages.onmessage = wasUsed;
    on('htmx:afterRequest', (event) => {
      const byItself = event.detail.requestConfig.headers['X-Siklus-Live'];
      if (event.detail.successful && !byItself) { tellUsed(); }
    });
    ending.querySelector('button').addEventListener('click', () => {
      fetch('/navigasi').then((answer) => {
        if (answer.ok && !answer.redirected) { tellUsed(); } else { location.reload(); }
      });
    });
    const look = () => {
      const idle = Date.now() - used;
      ending.classList.toggle('session-over', idle >= limit);
      ending.hidden = idle < limit - 5 * 60000;
    };
    setInterval(look, 5000);
    on('visibilitychange', look);
    tellUsed();
  }

  ready();
})();
