import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { Says } from '#renderer/core/say/answer.ts';
import type { Sayings } from '#renderer/core/say/sayings.tsx';
import { handoverWords } from './en.ts';

/** What is said while parcels are handed over. */
export function handoverSayings(language: Language): Sayings<Says['handover']> {
  const { say, noCarrier } = language.words(handoverWords);
  const core = language.words(coreWords);
  const named = (carrier: string): string => carrier || noCarrier;
  return {
    ...say,
    'manifest-opened': ({ carrier, expected }) => say['manifest-opened']({ carrier: named(carrier), expected }),
    'manifest-resumed': ({ carrier, parcels }) => say['manifest-resumed']({ carrier: named(carrier), parcels }),
    'manifest-closing': ({ carrier, parcels }) => say['manifest-closing']({ carrier: named(carrier), parcels }),
    'manifest-closed': ({ carrier, parcels }) => say['manifest-closed']({ carrier: named(carrier), parcels }),
    'parcel-loaded': ({ tail, parcels, expected }) =>
      say['parcel-loaded'][parcels >= expected ? 'all' : 'next']({ tail }),
    'manifest-printed': ({ printing }) => say['manifest-printed'][printing],
    'handover-refused': ({ refusal, tail }) => {
      const refused = say['handover-refused'];
      switch (refusal.type) {
        case 'ManifestIsOpen':
          return refused.ManifestIsOpen({ carrier: named(refusal.carrier) });
        case 'ManifestIsClosed':
          return refused.ManifestIsClosed({ code: refusal.code });
        case 'AlreadyLoaded':
        case 'NotLoaded':
          return refused[refusal.type]({ tail });
        case 'ManifestFull':
          return refused.ManifestFull({ most: refusal.most });
        case 'OtherCarrier':
          return refused.OtherCarrier({ carrier: named(refusal.carrier), wanted: named(refusal.wanted), tail });
        case 'ParcelsMissing':
          return refused.ParcelsMissing({ missing: refusal.missing });
        case 'ParcelsStopped': {
          const tails = refusal.stopped.slice(0, 8).map(({ sscc }) => sscc.slice(-4));
          return refused.ParcelsStopped({ count: refusal.stopped.length, tails: tails.join(', ') });
        }
        case 'ParcelStopped': {
          const { stop } = refusal;
          switch (stop.type) {
            case 'OrderStopped':
              return refused.OrderStopped({ status: core.orderStatus[stop.status], tail });
            case 'OrderHeld':
              return refused.OrderHeld({ reason: core.holdReason[stop.reason] });
            case 'OnAnotherManifest':
              return refused.OnAnotherManifest({ code: stop.code, door: stop.door });
            case 'HandedOver':
              return refused.HandedOver({ tail, code: stop.code });
            default:
              return refused[stop.type]({ tail });
          }
        }
        default:
          return refused[refusal.type];
      }
    },
  };
}
