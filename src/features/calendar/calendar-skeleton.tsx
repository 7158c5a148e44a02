import classes from './calendar-skeleton.module.css';

const cells = Array.from({ length: 35 }, (_, index) => index);

/** The shape of a month while it is on its way. */
export function CalendarSkeleton() {
  return (
    <div className={classes.grid} aria-hidden>
      {cells.map((cell) => (
        <div key={cell} className={classes.cell}>
          <i />
          {cell % 3 !== 1 && <b />}
          {cell % 4 === 2 && <b />}
        </div>
      ))}
    </div>
  );
}
