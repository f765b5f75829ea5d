import { PALETTES, type Palette } from '../../shared/look/palette';
import { RIM_STYLE } from '../../shared/picture/halo';
import type { PictureTheme } from '../../shared/picture/options';

/** The style sheet of the interactive page, in the colours of the picture. */
export function pageStyle(theme: PictureTheme): string {
  const colors = PALETTES[theme];
  return `${variables(colors)}${RULES}${RIM_STYLE}`;
}

function variables(colors: Palette): string {
  const { background, ink, soft, line, future, today } = colors;
  return `:root{--ground:${background};--ink:${ink};--soft:${soft};--line:${line};--shade:${future};--accent:${today}}`;
}

const RULES = `
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.45 Inter,"Helvetica Neue",Arial,sans-serif}
.picture{overflow:auto;border-bottom:1px solid var(--line)}
.picture svg{display:block;max-width:100%;height:auto;margin:0 auto}
.picture.full svg{max-width:none}
[data-event]{cursor:pointer}
svg [data-event]:focus{outline:2px solid var(--accent);outline-offset:3px}
svg [data-event].chosen{outline:2px solid var(--accent);outline-offset:3px}
.bar{display:flex;flex-wrap:wrap;gap:12px;align-items:center;padding:12px 24px;color:var(--soft);font-size:13px}
.bar input,.bar button,li button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:6px;padding:5px 10px}
.bar button,li button{cursor:pointer}
.bar input:focus-visible,.bar button:focus-visible,li button:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
kbd{border:1px solid var(--line);border-radius:4px;padding:0 5px;font:inherit}
ol{list-style:none;margin:0;padding:0 24px 48px;max-width:880px}
li{border-top:1px solid var(--line);padding:6px 0}
li button{border-color:transparent;text-align:left;width:100%;display:flex;gap:16px;color:var(--ink)}
li button time{flex:0 0 9.5em;color:var(--soft)}
li button .lane{margin-left:auto;color:var(--soft);text-align:right;flex:none;max-width:40%;overflow-wrap:break-word}
article{padding:4px 10px 14px calc(9.5em + 27px)}
article p{margin:6px 0;white-space:pre-wrap;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 14px;margin:8px 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
.scripted article{display:none}
.scripted li.chosen article{display:block}
.scripted li.chosen{background:var(--shade)}
li[hidden]{display:none}
@media (max-width:640px){li button{flex-wrap:wrap;gap:2px 12px}li button time{flex-basis:100%}li button .lane{margin-left:0;flex:1 0 100%;max-width:100%;text-align:left}article{padding-left:10px}}
@media print{.bar{display:none}.picture{border:0;break-after:page}.scripted article{display:block}li,article{break-inside:avoid}.scripted li.chosen{background:none}svg [data-event].chosen{outline:none}}
`;

/**
 * Static: nothing of a timeline is ever written into it, so its hash is known and no other script can run on the page.
 * Without it (scripts switched off) the page is whole: picture, list and all details.
 */
export const PAGE_SCRIPT = `
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const items = [...document.querySelectorAll('li[data-event]')];
  const marks = [...document.querySelectorAll('svg [data-event]')];
  const marksOf = (n) => marks.filter((mark) => mark.dataset.event === n);
  const itemOf = (n) => items.find((item) => item.dataset.event === n);
  let chosen = null;
  const choose = (n, focus) => {
    chosen = n;
    for (const item of items) {
      const on = item.dataset.event === n;
      item.classList.toggle('chosen', on);
      item.firstElementChild.setAttribute('aria-expanded', String(on));
    }
    for (const mark of marks) {
      const on = mark.dataset.event === n;
      mark.classList.toggle('chosen', on);
      mark.setAttribute('tabindex', on ? '0' : '-1');
    }
    // What is only counted has no mark; the keyboard still comes back to the picture.
    if (marksOf(n).length === 0) marks[0]?.setAttribute('tabindex', '0');
    const item = itemOf(n);
    if (focus === 'mark') marksOf(n)[0]?.focus();
    if (focus === 'item') item?.firstElementChild.focus();
    if (focus !== 'item') item?.scrollIntoView({ block: 'nearest' });
  };
  const shown = () => items.filter((item) => !item.hidden);
  const step = (by, focus) => {
    const list = shown().filter((item) => focus !== 'mark' || marksOf(item.dataset.event).length > 0);
    const at = list.findIndex((item) => item.dataset.event === chosen);
    const next = by === 'first' ? 0 : by === 'last' ? list.length - 1 : Math.max(0, Math.min(list.length - 1, at + by));
    if (list[next]) choose(list[next].dataset.event, focus);
  };
  const KEYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: 'first', End: 'last' };
  const onKey = (event, focus) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key in KEYS) { step(KEYS[event.key], focus); event.preventDefault(); }
    if (event.key === 'Enter' && focus === 'mark') { choose(chosen, 'item'); event.preventDefault(); }
    if (event.key === 'Escape' && focus === 'item') { choose(chosen, 'mark'); event.preventDefault(); }
  };
  for (const mark of marks) {
    mark.setAttribute('tabindex', '-1');
    mark.addEventListener('click', () => choose(mark.dataset.event, 'mark'));
    mark.addEventListener('keydown', (event) => onKey(event, 'mark'));
  }
  for (const item of items) {
    const button = item.firstElementChild;
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => choose(item.dataset.event, 'item'));
    button.addEventListener('keydown', (event) => onKey(event, 'item'));
  }
  marks[0]?.setAttribute('tabindex', '0');
  marks[0]?.addEventListener('focus', () => { if (chosen === null) choose(marks[0].dataset.event); });
  const find = document.getElementById('find');
  const found = document.getElementById('found');
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLocaleLowerCase();
    for (const item of items) item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted);
    found.textContent = wanted === '' ? '' : shown().length + ' of ' + items.length;
  });
  const size = document.getElementById('size');
  size.addEventListener('click', () => {
    const full = document.querySelector('.picture').classList.toggle('full');
    size.setAttribute('aria-pressed', String(full));
  });
})();
`;
