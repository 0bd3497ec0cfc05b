/** Reasons and settings in React 19, which sets properties of custom elements and listens to their events. */
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startExplaining } from '../explain.js';
import { recommendations } from '../shop.js';

function Films() {
  const [{ explanations, view }, show] = useState({ explanations: {}, view: undefined });
  const lane = useRef(undefined);
  useEffect(() => {
    lane.current = startExplaining(show);
    return () => lane.current.stop();
  }, []);
  const listeners = {
    'onlane-steer': (event) => lane.current.steer(event),
    'onlane-undo': () => lane.current.undo(),
    'onlane-why-not': (event) => lane.current.answer(event),
  };
  return (
    <>
      <h1>Films for you</h1>
      <ul>
        {recommendations.map(({ id, title }) => (
          <li key={id}>
            <h2>{title}</h2>
            <lane-explanation steerable explanation={explanations[id]} {...listeners} />
          </li>
        ))}
      </ul>
      {view && (
        <lane-settings
          view={view}
          onlane-pause={(event) => lane.current.pause(event)}
          onlane-forget={() => lane.current.forget()}
          {...listeners}
        />
      )}
    </>
  );
}

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <Films />
  </StrictMode>,
);
