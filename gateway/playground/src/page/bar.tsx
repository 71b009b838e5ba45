import { type ReactElement, type ReactNode } from 'react';

interface BarProps {
  /** Whether people and data are synthetic. */
  readonly isDemo: boolean;
  readonly children: ReactNode;
}

/** The strip above the editor: whose playground this is, what the data are, and who is signed in. */
export function Bar({ isDemo, children }: BarProps): ReactElement {
  return (
    <header className="bar">
      <h1>
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="28" height="28" /> QIP playground
      </h1>
      <div className="sign-in">{children}</div>
      {isDemo && <p className="synthetic">Demonstration: all data are synthetic</p>}
    </header>
  );
}
