import { useEffect, useState } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { countingWords } from '../messages/en.ts';
import css from './review-screen.module.css';

const AFTER_MS = 200;

/** What is looked for; the store is asked a moment after the last key. */
export function ReviewFind() {
  const app = useApp();
  const words = useMessages(countingWords);
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const review = app.store.getState().review;
      if (review && review.find !== text.trim()) void app.countReview.find(text);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [app, text]);
  return (
    <label className={css.find}>
      <Icon name="search" />
      <input
        type="search"
        maxLength={60}
        aria-label={words.review.find}
        placeholder={words.review.find}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </label>
  );
}
