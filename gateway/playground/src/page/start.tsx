import { type ReactElement, useEffect, useState } from 'react';
import { type ConfigLoad, loadPlaygroundConfig } from '../config/load-playground-config.js';
import { Bar } from './bar.js';
import { Playground } from './playground.js';

const CONFIG_URL = `${import.meta.env.BASE_URL}playground-config.json`;

/** Fetches the configuration, then shows the playground, or what went wrong and a way to try again. */
export function Start(): ReactElement {
  const [load, setLoad] = useState<ConfigLoad | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    void loadPlaygroundConfig(fetch, CONFIG_URL).then((result) => {
      if (isWanted) setLoad(result);
    });
    return () => {
      isWanted = false;
    };
  }, [attempt]);

  if (load?.kind === 'config') return <Playground config={load.config} />;
  return (
    <>
      <Bar isDemo={false}>{null}</Bar>
      <main className="start">
        {load === null ? (
          <p role="status">Loading the playground…</p>
        ) : (
          <section role="alert" className="failure">
            <h2>The playground cannot start</h2>
            <p>{load.happened}</p>
            {load.details.length > 0 && (
              <ul>
                {load.details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
            <p>{load.advice}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setLoad(null);
                setAttempt(attempt + 1);
              }}
            >
              Try again
            </button>
          </section>
        )}
      </main>
    </>
  );
}
