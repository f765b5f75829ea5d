import { beforeEach, expect, it } from 'vitest';
import { type Dialog, viewState } from '../view-state';
import { forgetSaved, ownIn, setAside, takeBack, watchAside } from './aside';
import { groupsOf, keepTyped, typedAt, typedState } from './keeper';
import { deserialized, serialized } from './kept-text';
import { groupOfDialog } from './places';

const KEY = 'lane/a/form';
const form = (title: string) => ({ title, color: '#b4453c', above: null });
const entries = () => typedState.getState().entries;
const own = (group: string) => ownIn(group).map(([key, { value }]) => [key, value]);
const open = (dialog: Dialog | null) => viewState.getState().open(dialog);

watchAside();
beforeEach(() => {
  typedState.setState({ entries: new Map() });
  open(null);
});

it('sets aside what a dialog of something with a name would begin with, and nothing of what is new', () => {
  const dialogs: Dialog[] = [
    { kind: 'lane', id: 'a' },
    { kind: 'series', id: 's' },
    { kind: 'series', id: 's', from: 3 },
    { kind: 'timeline' },
  ];
  const ofNew: Dialog[] = [
    { kind: 'lane', id: null },
    { kind: 'series', id: null },
    { kind: 'save-view' },
    { kind: 'bulk-edit', rows: [1] },
  ];
  for (const dialog of [...dialogs, ...ofNew]) {
    const group = groupOfDialog(dialog) ?? '';
    keepTyped(`${group}/form`, form('Convoys'));
    open(dialog);
    expect(own(group), group).toHaveLength(ofNew.includes(dialog) ? 1 : 0);
    // It is one unfinished entry as before.
    expect(groupsOf(entries()).filter((one) => one === group)).toHaveLength(1);
    if (!ofNew.includes(dialog)) takeBack(group);
    expect(own(group)).toEqual([[`${group}/form`, form('Convoys')]]);
  }
});

it('keeps what was typed each time, with the days of the form, and gives back the newest first', () => {
  const [key, day] = ['series/s/form', 'series/s/anchorText'];
  keepTyped(key, form('One'));
  keepTyped(day, 'when it was agreed');
  setAside('series/s');
  keepTyped(key, form('Two'));
  setAside('series/s');
  setAside('series/s');
  keepTyped(key, form('Three'));
  // What stands in the form is not lost by it.
  takeBack('series/s');
  expect(own('series/s')).toEqual([[key, form('Two')]]);
  takeBack('series/s');
  expect(own('series/s')).toEqual([[key, form('Three')]]);
  forgetSaved(key, form('Two'));
  expect(own('series/s')).toEqual([[key, form('Three')]]);
  takeBack('series/s');
  expect(own('series/s')).toEqual([
    [key, form('One')],
    [day, 'when it was agreed'],
  ]);
});

it('is aside also where it comes from before, still told as that', () => {
  keepTyped(KEY, form('Convoys'));
  typedState.setState({ entries: deserialized(serialized(entries(), { kind: 'none' }))?.entries ?? new Map() });
  open({ kind: 'lane', id: 'a' });
  expect([typedAt(KEY), typedAt('lane/a/aside')?.restored]).toEqual([undefined, true]);
  takeBack('lane/a');
  expect(typedAt(KEY)).toMatchObject({ value: form('Convoys'), restored: false });
});

it('forgets what is saved, and nothing that only begins like it', () => {
  keepTyped(KEY, form('Convoys'));
  setAside('lane/a');
  forgetSaved(KEY, form('Convoy'));
  expect(typedAt('lane/a/aside')?.value).toHaveLength(1);
  forgetSaved(KEY, form('Convoys'));
  expect(entries().size).toBe(0);
});

it('has what was typed again alike once, as the last', () => {
  for (const name of ['Convoys', 'Convoys', 'Ships', 'Convoys']) {
    keepTyped(KEY, form(name));
    setAside('lane/a');
  }
  expect(typedAt('lane/a/aside')?.value).toEqual([
    { [KEY.slice('lane/a/'.length)]: form('Convoys') },
    { [KEY.slice('lane/a/'.length)]: form('Ships') },
  ]);
});
