// Enhancements only: every page is complete without this file. Events are caught at the document, so that rows that
// come later are served too.
const all = (selector) => [...document.querySelectorAll(selector)];
const post = (url, body, signal) =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams([...body].filter((pair) => !pair[1].name)),
    headers: { accept: 'text/plain' },
    signal,
  });
const dirty = new Set();
let left = false;
let active = Date.now();

// Autosave: the unfinished text goes to the form's draft address, every 20 s and on leaving a field. One draft at a time
// is under way, and none any more once the form itself is sent.
let sending;
const save = async (form) => {
  const url = form.dataset.concept;
  if (!url || left || sending || !dirty.delete(form)) return;
  sending = new AbortController();
  const answer = await post(url, new FormData(form), sending.signal).catch(() => 0);
  sending = null;
  if (answer.ok) active = Date.now();
  else dirty.add(form);
  if (left) return;
  form.querySelector('[data-bewaard]').textContent = answer
    ? await answer.text()
    : 'Nog niet bewaard: geen verbinding.';
};
setInterval(() => dirty.forEach(save), 20000);
document.addEventListener('change', (event) => event.target.form && save(event.target.form));

// Characters left, and what has changed.
document.addEventListener('input', ({ target }) => {
  if (target.form?.querySelector('[data-bewaard]')) dirty.add(target.form);
  const max = target.dataset.max;
  if (max)
    document.getElementById(`${target.id}-tekens`).textContent =
      `Nog ${(max - target.value.length).toLocaleString('nl')} tekens`;
});

// One row more or less without leaving the page; sending anything else may leave it.
document.addEventListener('submit', async (event) => {
  const { submitter, target } = event;
  left = submitter?.name !== '_rij' || target.enctype[0] === 'm';
  if (left) return target.dataset.concept && sending?.abort();
  event.preventDefault();
  const page = new DOMParser().parseFromString(
    await (await post(target.action, new FormData(target, submitter))).text(),
    'text/html',
  );
  const name = submitter.closest('[data-rijen]').dataset.rijen;
  const group = page.querySelector(`[data-rijen="${name}"]`);
  left = !group;
  if (left) return target.submit();
  submitter.closest('[data-rijen]').replaceWith(group);
  dirty.add(target);
  const row = [...group.querySelectorAll('.row')].at(-1) ?? group;
  row.querySelector('details:not([open])>summary,input:not([type=hidden]),select,textarea,button').focus();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) left = false;
});
addEventListener('beforeunload', (event) => dirty.size && !left && event.preventDefault());

// 'Toon' beside a password.
all('[type=password]').forEach((input) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button text';
  button.textContent = 'Toon';
  button.onclick = () => {
    input.type = input.type === 'text' ? 'password' : 'text';
    button.textContent = input.type === 'text' ? 'Verberg' : 'Toon';
  };
  input.after(button);
});

// Two minutes before an idle session ends.
const idle = document.body.dataset.sessie * 1000;
if (idle)
  setInterval(() => {
    const warning = document.getElementById('sessie');
    warning.hidden = Date.now() < active + idle - 120000;
  }, 9000);
