import { parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { useFieldProblem } from './act-form.tsx';
import { useWords } from './words.tsx';

/** A calendar day, typed part by part or picked; sent as 2026-11-24. Arrow keys walk the calendar in reading direction. */
export function DayField({
  name,
  label,
  help,
  required,
  defaultValue,
  max,
  min,
}: {
  name: string;
  label: string;
  help?: string;
  required?: boolean;
  defaultValue?: string | undefined;
  max?: string | undefined;
  min?: string | undefined;
}) {
  const words = useWords();
  const problem = useFieldProblem(name);
  return (
    <div className="field" data-field={name} {...(required ? { 'data-required': '' } : {})}>
      <DatePicker
        name={name}
        aria-label={label}
        {...(defaultValue ? { defaultValue: parseDate(defaultValue) } : {})}
        {...(max ? { maxValue: parseDate(max) } : {})}
        {...(min ? { minValue: parseDate(min) } : {})}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
      >
        <span className="label" aria-hidden="true">
          {label}
        </span>
        <Group className="day">
          <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button aria-label={words.form.openCalendar}>
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d="M3 5.5h14v11H3zM3 9h14M7 3v4M13 3v4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </Button>
        </Group>
        <Popover className="popover">
          <Dialog>
            <Calendar>
              <header>
                <Button slot="previous" aria-label={words.form.previousMonth}>
                  <Arrow />
                </Button>
                <Heading />
                <Button slot="next" aria-label={words.form.nextMonth}>
                  <Arrow forward />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">{(date) => <CalendarCell date={date} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
      {problem && <p className="problem">{problem}</p>}
      {help && <p className="help">{help}</p>}
    </div>
  );
}

/** Points with the reading direction: the stylesheet mirrors it in Arabic. */
function Arrow({ forward = false }: { forward?: boolean }) {
  return (
    <svg className="arrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={forward ? 'M6 3l5 5-5 5' : 'M10 3L5 8l5 5'} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
