import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReadingAgain } from '../../../../shared/reading-again';
import type { ImportFlow, ReadStage } from '../use-import';
import { ChangedRecords } from './ChangedRecords';
import { GoneEvents } from './GoneEvents';
import { ListedRecords } from './ListedRecords';
import { strings } from './strings';
import './reading-again.css';

const text = strings.again;

type List = 'changed' | 'new' | 'removed' | 'gone';

interface ReadBeforeProps {
  readonly flow: ImportFlow;
  readonly stage: ReadStage;
  readonly again: ReadingAgain;
}

/** The file held against what was read of it before: what is new, changed, deleted here and gone, and what of that is taken. */
export function ReadBefore({ flow, stage, again }: ReadBeforeProps) {
  // For most files there is nothing to be said of it: one line tells that, until somebody knows better.
  const [asked, setAsked] = useState(false);
  if (!again.wasRead && again.readBefore.length === 0) return null;
  const { elsewhere } = again;
  const isQuiet = !again.wasRead && elsewhere === null;
  return (
    <section className="import-section again-review" aria-label={text.label}>
      {!isQuiet && <h3>{text.label}</h3>}
      <p className={isQuiet ? 'import-sum again-quiet' : 'import-sum'}>
        <span role="status">{again.wasRead ? text.sum(again.name, again.counts) : text.unread}</span>
        {isQuiet && (
          <button type="button" className="text-button" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {text.ask}
          </button>
        )}
      </p>
      {elsewhere !== null && (
        <p className="again-suggestion">
          {text.suggested(elsewhere.name, elsewhere.count, elsewhere.of)}{' '}
          <Button size="compact-xs" variant="light" onClick={() => flow.changeReading({ versionOf: elsewhere.name, asNew: false })}>
            {text.takeSuggestion(elsewhere.name)}
          </Button>
        </p>
      )}
      {(!isQuiet || asked) && <VersionOf flow={flow} stage={stage} again={again} onChosen={() => setAsked(true)} />}
      {again.wasRead && <Lists flow={flow} stage={stage} again={again} />}
    </section>
  );
}

const BY_NAME = 'name';
const AS_NEW = 'new';
const VERSION = 'of ';

/** Which earlier reading the file is held against. */
function VersionOf({ flow, stage, again, onChosen }: ReadBeforeProps & { readonly onChosen: () => void }) {
  const { asNew, versionOf } = flow.reading;
  const { usual } = stage;
  const names = [...new Set(again.readBefore)].reverse().filter((name) => name !== (usual.wasRead ? usual.name : null));
  const options = [
    { value: BY_NAME, label: usual.wasRead ? text.newerThan(usual.name) : text.notBefore },
    ...names.map((name) => ({ value: `${VERSION}${name}`, label: text.newerThan(name) })),
    ...(usual.wasRead ? [{ value: AS_NEW, label: text.asNew }] : []),
  ];
  return (
    <Select
      size="xs"
      className="again-version"
      label={text.version}
      searchable={names.length > 8}
      selectFirstOptionOnChange={names.length > 8}
      allowDeselect={false}
      data={options}
      value={asNew ? AS_NEW : versionOf === null ? BY_NAME : `${VERSION}${versionOf}`}
      onChange={(chosen) => {
        if (chosen === null) return;
        // The field under the hand stays, whatever the file is said to be by it.
        onChosen();
        flow.changeReading({
          asNew: chosen === AS_NEW,
          versionOf: chosen.startsWith(VERSION) ? chosen.slice(VERSION.length) : null,
        });
      }}
    />
  );
}

function Lists({ flow, stage, again }: ReadBeforeProps) {
  const [wanted, setWanted] = useState<List | null>(null);
  const { counts } = again;
  const lists = (['changed', 'new', 'removed', 'gone'] as const).filter((list) => counts[list] > 0);
  const [first] = lists;
  if (first === undefined) return null;
  const shown = wanted !== null && lists.includes(wanted) ? wanted : first;
  // Another reading has other records under the same numbers.
  const key = `${stage.readings} ${shown}`;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={text.shown}
        data={lists.map((list) => ({ value: list, label: text.lists[list](counts[list]) }))}
        value={shown}
        onChange={(list) => setWanted(lists.find((one) => one === list) ?? null)}
      />
      {shown === 'changed' && <ChangedRecords key={key} flow={flow} counts={counts} />}
      {(shown === 'new' || shown === 'removed') && <ListedRecords key={key} flow={flow} fate={shown} count={counts[shown]} />}
      {shown === 'gone' && <GoneEvents gone={again.gone} count={counts.gone} />}
    </>
  );
}
