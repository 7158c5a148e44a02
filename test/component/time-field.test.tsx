import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { TimeField } from '#ui/time-field.tsx';
import { renderApp } from './render.tsx';

function Field({ taken }: { readonly taken: string[] }) {
  const [time, setTime] = useState('09:30');
  const take = (value: string) => {
    taken.push(value);
    setTime(value);
  };
  return <TimeField label="Time" value={time} onChange={take} />;
}

describe('a time field', () => {
  const type = async (text: string) => {
    const taken: string[] = [];
    renderApp(<Field taken={taken} />);
    const field = screen.getByLabelText<HTMLInputElement>('Time');
    await userEvent.clear(field);
    await userEvent.type(field, text);
    await userEvent.tab();
    return { field, time: taken.at(-1) };
  };

  it.each([
    ['8h30', '08:30'],
    ['1815', '18:15'],
    ['6 pm', '18:00'],
  ])('takes %s', async (text, time) => {
    const { field, time: taken } = await type(text);
    expect(taken).toBe(time);
    expect(field.value).toBe(time);
  });

  it.each(['25:99', '24:00', '12:75', '26h', '1260', '6:5'])('keeps its time for %s, and says so', async (text) => {
    const { field, time } = await type(text);
    expect(time).toBe('09:30');
    expect(field.value).toBe('09:30');
    screen.getByRole('textbox', { name: 'Time', description: `“${text}” is not a time` });
    await userEvent.type(field, '{Backspace}');
    expect(screen.queryByText(/is not a time/)).toBeNull();
  });
});
