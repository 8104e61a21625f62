import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { changeOf } from '#renderer/features/packing/state/bench-order.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { packedByNeed, unitTotals } from '#shared/packing/index.ts';
import { ChangedOrderChoice } from './changed-order.tsx';
import { ForeignClaimChoice } from './foreign-claim.tsx';
import { LineList } from './line-list.tsx';
import { NextActButton, PackActions } from './pack-actions.tsx';
import css from './pack-screen.module.css';
import { PicturePanel } from './picture-panel.tsx';
import { Which } from './which.tsx';
import { WrongPair } from './wrong-pair.tsx';

/** One order on the bench: the result of the last scan, the picture, the lines, three actions. */
export function PackScreen({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useWords();
  const { question, saveFault, saving, foreign, answer } = useView((view) => ({
    answer: view.answer,
    foreign: view.foreign,
    question: view.question,
    saveFault: view.saveFault,
    saving: view.saving,
  }));
  const { packing } = open;
  const totals = unitTotals(packing);
  const changed = changeOf(open);
  const asked = foreign?.orderId === open.order.id || question !== null || Boolean(changed);
  const wrongSku = answer?.say.type === 'refused' && answer.say.refusal.type === 'ItemNotOnOrder' ? answer.sku : null;
  const closed = packing.phase === 'packed';
  const unlabelled = closed && packing.parcels.some(({ label }) => label?.state === 'failed');
  return (
    <main className={css.screen}>
      <div className={css.banner}>
        <AnswerBanner
          next={{
            headline: open.printing
              ? words.ui.printing
              : unlabelled
                ? words.labels.notLabelled
                : closed
                  ? words.ui.scanLabel
                  : words.ui.scanNext,
            detail: open.order.note,
            action: unlabelled && !open.printing ? words.labels.goOn : '',
          }}
          aside={
            saveFault && (
              <Button kind="primary" onClick={app.retrySave}>
                {words.ui.tryAgain}
              </Button>
            )
          }
        />
      </div>
      {foreign?.orderId === open.order.id ? (
        <ForeignClaimChoice foreign={foreign} onBench />
      ) : question ? (
        <Which question={question} />
      ) : changed ? (
        <ChangedOrderChoice what={changed} onBench />
      ) : wrongSku !== null ? (
        <WrongPair open={open} sku={wrongSku} />
      ) : (
        <LineList open={open} packed={packedByNeed(packing)} />
      )}
      {(wrongSku === null || asked) && <PicturePanel open={open} />}
      <footer className={css.foot}>
        {foreign?.orderId !== open.order.id && <PackActions open={open} />}
        <p className={css.total} data-testid="total">
          <strong>
            {totals.packed} {words.ui.of} {totals.needed}
          </strong>{' '}
          {words.ui.unitsPacked}
          {saving && <span className={css.saving}> · {words.ui.stillSaving}</span>}
        </p>
        <NextActButton />
      </footer>
    </main>
  );
}
