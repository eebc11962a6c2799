import { TextInput } from '@mantine/core';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps {
  readonly onSearch: (text: string) => void;
}

/** What is typed stands there at once, however long it takes to draw the list: that follows, and may be overtaken. */
export function SearchField({ onSearch }: SearchFieldProps) {
  const { t } = useTranslation('accounts');
  const [text, setText] = useState('');
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        startTransition(() => onSearch(value));
      }}
      className="grow"
    />
  );
}
