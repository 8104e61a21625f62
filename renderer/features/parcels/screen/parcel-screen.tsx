import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { StoredPhotos } from '#renderer/core/photos/stored-photos.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Column, Columns, Panel } from '#renderer/ui/panel.tsx';
import { orderSubject } from '#shared/log/index.ts';
import type { ParcelLife } from '#shared/sync/index.ts';
import { parcelWords } from '../messages/en.ts';
import { contentsOf } from '../state/parcel-words.ts';
import type { ParcelTrouble } from '../state/parcels.ts';
import css from './parcel-screen.module.css';
import { savePaper, saveProof } from './save-proof.ts';
import { TimeLine } from './time-line.tsx';

/** A parcel's whole life on one page: what lies in it, what it weighs, its photos, and all that happened, with the act that saves its proof. */
export function ParcelScreen() {
  const app = useApp();
  const words = useMessages(parcelWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const looked = useView((view) => view.parcelLife);
  const [personal, setPersonal] = useState(true);
  const [busy, setBusy] = useState(false);
  const [notMade, setNotMade] = useState(false);
  const life = looked?.life ?? null;
  const trouble = looked?.trouble ?? (looked?.proof === 'saved' ? null : (looked?.proof ?? null));
  const isSaved = looked?.proof === 'saved';
  async function save(): Promise<void> {
    setBusy(true);
    const text = await app.parcels.proof(personal);
    setBusy(false);
    if (text !== null) saveProof(life?.sscc ?? looked?.sscc ?? '', text);
  }
  async function savePdf(shown: ParcelLife): Promise<void> {
    setBusy(true);
    const pdf = await app.parcels.paper(shown, personal, language);
    setBusy(false);
    if (pdf === null) setNotMade(true);
    else savePaper(shown.sscc ?? '', pdf);
  }
  const title = words.title({ number: life?.sscc ?? looked?.sscc ?? '' });
  return (
    <Page
      title={title}
      icon="labels"
      tone={trouble ? 'attention' : isSaved ? 'ok' : 'scan'}
      banner={
        trouble
          ? { headline: title, detail: '', action: troubleInWords(language, trouble) }
          : {
              headline: title,
              detail: life ? headOf(language, life) : '',
              action: isSaved ? words.saved : life ? '' : words.asking,
            }
      }
      out={{ word: core.back, icon: 'back', run: () => app.store.setState({ dialog: null }) }}
      act={{ word: words.save, icon: 'down', run: life && !busy ? () => void save().catch(app.crashed) : null }}
    >
      {life && (
        <Columns even>
          <Column>
            <Contents life={life} />
            <Panel heading={core.photos.title}>
              <StoredPhotos
                about={orderSubject(life.orderId)}
                shows={({ parcel }) => parcel === null || parcel === life.parcel}
                none={words.noPhotos}
              />
            </Panel>
            <Panel heading={words.proof}>
              <p className={css.note}>{words.proofSays}</p>
              <label className={css.choice}>
                <input type="checkbox" checked={!personal} onChange={({ target }) => setPersonal(!target.checked)} />
                {words.withoutPersons}
              </label>
              <p className={css.note}>
                {life.fingerprint === null ? words.noKey : words.key} <bdi className={css.key}>{life.fingerprint}</bdi>
              </p>
              <p className={css.note}>{words.paperSays}</p>
              <Button disabled={busy} onClick={() => void savePdf(life).catch(app.crashed)}>
                {words.savePdf}
              </Button>
              {notMade && (
                <p className={css.note} role="alert">
                  {words.notMade}
                </p>
              )}
            </Panel>
          </Column>
          <Panel heading={words.timeLine} flush testId="time-line">
            <TimeLine life={life} />
          </Panel>
        </Columns>
      )}
    </Page>
  );
}

/** What lies in it, by item and lot, and what the scale said. */
function Contents({ life }: { readonly life: ParcelLife }) {
  const words = useMessages(parcelWords);
  const { locale } = useLanguage();
  const { contents } = life;
  const grams = (value: number): string => new Intl.NumberFormat(locale, { style: 'unit', unit: 'gram' }).format(value);
  return (
    <Panel heading={words.contents}>
      <ul className={css.list} data-testid="parcel-contents">
        {contentsOf(life).map(({ key, title, about, units }) => (
          <li key={key} className={css.row}>
            <span className={css.units}>{words.units({ units })}</span>
            <span>
              <bdi>{title}</bdi>
              <span className={css.small}>
                <bdi>{about}</bdi>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className={css.note}>
        {contents.grams !== null && words.weighs({ weight: grams(contents.grams) })}
        {contents.grams !== null &&
          contents.expectedGrams !== null &&
          ` · ${words.expected({ weight: grams(contents.expectedGrams) })}`}
        {contents.grams === null && words.notWeighed}
        {contents.carton !== null && (
          <>
            {' · '}
            {words.carton} <bdi>{contents.carton}</bdi>
          </>
        )}
      </p>
    </Panel>
  );
}

const headOf = (language: Language, { order, parcel, parcels }: ParcelLife): string =>
  language.words(parcelWords).head({ order: order.order, channel: order.channel, number: parcel, of: parcels });

function troubleInWords(language: Language, trouble: ParcelTrouble): string {
  const { trouble: words } = language.words(parcelWords);
  const { storeTrouble } = language.words(coreWords);
  switch (trouble) {
    case 'unknown-parcel':
    case 'not-allowed':
    case 'not-closed':
    case 'no-key':
      return words[trouble];
    default:
      return `${storeTrouble[trouble].headline}. ${storeTrouble[trouble].action}`;
  }
}
