import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { changeOf } from '#renderer/features/packing/state/bench-order.ts';
import { notesShown } from '#renderer/features/packing/state/confirm-notes.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { isInShadow } from '#renderer/features/packing/state/shadow.ts';
import { teachable } from '#renderer/features/packing/state/teach-code.ts';
import { packedByNeed } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import { AllowUnit } from './allow-unit.tsx';
import { ChangedOrderChoice } from './changed-order.tsx';
import { ForeignClaimChoice } from './foreign-claim.tsx';
import { LineList } from './line-list.tsx';
import { PaperSteps, StillWorks, useIsOutOfPaper } from './no-label.tsx';
import { NoteChoices } from './note-choices.tsx';
import { PackBar } from './pack-bar.tsx';
import css from './pack-screen.module.css';
import { ParcelStrip } from './parcel-strip.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { SubstituteChoice } from './substitute-choice.tsx';
import { TeachChoices } from './teach-choices.tsx';
import { UnitChoices } from './unit-choices.tsx';
import { isWeighed, WeightChoices } from './weight-choices.tsx';
import { Which } from './which.tsx';
import { WrongPair } from './wrong-pair.tsx';

/** One order on the bench: the result of the last scan, the picture, the lines, three actions. */
export function PackScreen({ open }: { readonly open: OpenOrder }) {
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const { question, foreign, answer, unitAsks, unitRefused, substituteAsks } = useView((view) => ({
    substituteAsks: view.substituteAsks,
    unitAsks: view.unitAsks,
    unitRefused: view.unitRefused,
    answer: view.answer,
    foreign: view.foreign,
    question: view.question,
  }));
  const app = useApp();
  const { packing } = open;
  const isTried = isInShadow(app.reference, open.order);
  const changed = changeOf(open);
  const asked = foreign?.orderId === open.order.id || question !== null || Boolean(changed);
  const wrongSku = answer?.say.type === 'refused' && answer.say.refusal.type === 'ItemNotOnOrder' ? answer.sku : null;
  const closed = packing.phase === 'packed';
  const unlabelled = closed && packing.parcels.some(({ label }) => label?.state === 'failed');
  const isOutOfPaper = useIsOutOfPaper() && unlabelled && !open.printing;
  const unknown = teachable({ answer, open, foreign });
  const notes = notesShown(open, packing, answer);
  const isWide = (wrongSku !== null || answer?.say.type === 'carton-first') && !asked;
  return (
    <main className={css.screen}>
      <div>
        <AnswerBanner
          next={{
            headline: open.printing
              ? words.printing
              : unlabelled
                ? core.notLabelled
                : closed
                  ? words.scanLabel
                  : words.scanNext,
            detail: open.order.note,
            action: unlabelled && !open.printing ? core.goOn : '',
          }}
        />
        {isTried && (
          <p className={css.shadow} data-testid="shadow">
            {words.shadow({ channel: open.order.channel })}
          </p>
        )}
      </div>
      <div className={css.body} data-layout={isWide ? 'pair' : 'list'}>
        {foreign?.orderId === open.order.id ? (
          <ForeignClaimChoice foreign={foreign} onBench />
        ) : question ? (
          <Which question={question} />
        ) : changed ? (
          <ChangedOrderChoice what={changed} onBench />
        ) : isOutOfPaper ? (
          <PaperSteps open={open} />
        ) : unitAsks ? (
          <UnitChoices asks={unitAsks} />
        ) : substituteAsks ? (
          <SubstituteChoice asks={substituteAsks} />
        ) : unitRefused ? (
          <AllowUnit refused={unitRefused} />
        ) : unknown ? (
          <TeachChoices skus={unknown.skus} />
        ) : notes.length > 0 ? (
          <NoteChoices notes={notes} />
        ) : isWeighed(answer) ? (
          <WeightChoices open={open} />
        ) : wrongSku !== null ? (
          <WrongPair open={open} sku={wrongSku} />
        ) : (
          <div className={css.lines}>
            {packing.parcels.length > 1 && <ParcelStrip packing={packing} />}
            <LineList open={open} packed={packedByNeed(packing)} />
          </div>
        )}
        {!isWide &&
          (asked || !isOutOfPaper) &&
          (unlabelled && !open.printing ? <StillWorks open={open} /> : <PicturePanel open={open} />)}
      </div>
      <PackBar open={open} isForeign={foreign?.orderId === open.order.id} />
    </main>
  );
}
