import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { StationApp } from './station-app.ts';
import type { StationView } from './station-store.ts';

export const StationContext = createContext<StationApp | null>(null);

/** The station's acts. Throws outside the application: a screen without a station is a bug. */
export function useApp(): StationApp {
  const app = useContext(StationContext);
  if (!app) throw new Error('useApp outside of the station');
  return app;
}

/** A part of what is on the screen; the component draws again only when that part changes. */
export function useView<Part>(select: (view: StationView) => Part): Part {
  return useStore(useApp().store, useShallow(select));
}
