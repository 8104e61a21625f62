import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { importWords } from '../messages/en.ts';

/** What the columns of a file are: their headings there, what the first row has, and what they become. */
export function ColumnHeads() {
  const words = useMessages(importWords);
  return (
    <thead>
      <tr>
        <th>{words.inFile}</th>
        <th>{words.firstRow}</th>
        <th>{words.becomes}</th>
      </tr>
    </thead>
  );
}
