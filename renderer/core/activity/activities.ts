import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { StationStore } from '../station-store.ts';
import type { Activity } from './activity.ts';
import type { ActivityKind } from './activity-kind.ts';

/** The activities of this station, and which of them is going on. */
export interface ActivitySwitch {
  /** The one that is shown: what lies on the bench says which, else the room that was entered last. */
  readonly current: () => Activity;
  /** The one whose room a scan opens, where another one is shown. */
  readonly openedBy: (meaning: Meaning) => Activity | undefined;
  /** Enters a room. `busy`: somebody is in the middle of something in another · `may-not`: it is not for whoever is signed in. */
  readonly enter: (kind: ActivityKind) => 'entered' | 'busy' | 'may-not';
  readonly resume: () => Promise<void>;
  /** What each activity shows after everything that is recorded by now. */
  readonly capture: Activity['capture'];
}

export function createActivities(dependencies: {
  readonly store: StationStore;
  readonly memory: Pick<LogMemory, 'session'>;
  readonly activities: Readonly<Record<ActivityKind, Activity>>;
}): ActivitySwitch {
  const { store, memory, activities } = dependencies;
  const all: readonly Activity[] = Object.values(activities);
  const current = (): Activity => {
    const kind = memory.session.activity?.kind;
    return all.find((activity) => activity.kind === kind) ?? activities[store.getState().room];
  };
  return {
    current,
    openedBy: (meaning) => all.find((activity) => activity !== current() && activity.opens(meaning)),
    enter(kind) {
      const here = current();
      if (!activities[kind].mayEnter()) return 'may-not';
      if (here.kind !== kind && here.busyWith() !== null) return 'busy';
      store.setState({ room: kind });
      return 'entered';
    },
    async resume() {
      for (const activity of all) await activity.resume();
      if (memory.session.activity) store.setState({ room: current().kind });
    },
    capture() {
      const looks = all.map((activity) => activity.capture());
      const taken = memory.session.activity ? { room: current().kind } : {};
      return (view) => Object.assign({}, taken, ...looks.map((look) => look(view)));
    },
  };
}
