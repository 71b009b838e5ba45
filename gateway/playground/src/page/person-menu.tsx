import { type ReactElement, useRef } from 'react';
import { type DemoPerson } from '../config/playground-config.js';
import { roleLabel } from '../identity/role-label.js';

interface PersonMenuProps {
  readonly people: readonly DemoPerson[];
  /** null: nobody is signed in. */
  readonly current: DemoPerson | null;
  /** Somebody's sign-in is under way. */
  readonly isBusy: boolean;
  readonly onChoose: (person: DemoPerson | null) => void;
}

const NOBODY_LABEL = 'Nobody (public catalogue)';

const labelOf = (person: DemoPerson | null): string =>
  person === null ? NOBODY_LABEL : `${roleLabel(person.role)} — ${person.name}`;

/** "Signed in as …": opens the list of demo people, each a button that signs in. */
export function PersonMenu({ people, current, isBusy, onChoose }: PersonMenuProps): ReactElement {
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const choose = (person: DemoPerson | null): void => {
    list.current?.hidePopover();
    onChoose(person);
  };
  const putBelowOpener = (): void => {
    const place = opener.current?.getBoundingClientRect();
    if (place === undefined || list.current === null) return;
    list.current.style.top = `${place.bottom + 4}px`;
    list.current.style.left = `${place.left}px`;
  };

  return (
    <div className="person-menu">
      <button ref={opener} type="button" className="button person-opener" popoverTarget="people">
        <span className="person-opener-caption">Signed in as</span>{' '}
        <strong>{isBusy ? 'Signing in…' : labelOf(current)}</strong>
        <span className="chevron" aria-hidden="true" />
      </button>
      <div ref={list} id="people" className="people" popover="auto" onBeforeToggle={putBelowOpener}>
        <p className="people-hint">Choose who to be. All of them are invented, as are their data.</p>
        <ul>
          {[null, ...people].map((person) => (
            <li key={person?.key ?? ''}>
              <button
                type="button"
                className="person"
                aria-current={person?.key === current?.key}
                onClick={() => {
                  choose(person);
                }}
              >
                <strong>{labelOf(person)}</strong>
                <span>
                  {person === null ? 'What anyone may read: programmes, standards, timetable.' : person.description}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
