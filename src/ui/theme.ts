import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';
import dialogClasses from './dialog.module.css';

/** Light to dark; 6 is the filled shade in light, 4 in dark. */
const accent: MantineColorsTuple = [
  '#eceefe',
  '#d9ddfd',
  '#b4bcfa',
  '#a0aaff',
  '#8b97ff',
  '#6675ee',
  '#4b5bdc',
  '#404fc6',
  '#3744aa',
  '#2f3a90',
];

/** The neutrals of the dark tokens: text, borders, fields and panels. */
const dark: MantineColorsTuple = [
  '#ececf0',
  '#b0b3bd',
  '#969aa6',
  '#6b6e79',
  '#3a3d45',
  '#2e3037',
  '#24262b',
  '#1b1c20',
  '#18191d',
  '#141518',
];

/** Filled colours that are dark in light and light in dark. */
const turning = ['accent', 'var(--danger)'];

/** What is closed is gone at once: while it faded, it would go on to keep keys to itself. */
const closing = { duration: 140, exitDuration: 0 };

/** Mantine drawn in the product's quiet look: 13 px base, one accent, small radii. */
export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  // The library picks the text colour of filled buttons for light alone.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && turning.includes(input.color ?? '') && { color: 'var(--on-accent)' }),
  }),
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '11.5px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  headings: { fontWeight: '640' },
  defaultRadius: 7,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs', fz: 'sm', fw: 550 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
    Popover: { defaultProps: { transitionProps: { ...closing, transition: 'fade' } } },
    // It is there at once, so that nothing typed into it is lost; its own style lets it slide in.
    DrawerRoot: { defaultProps: { transitionProps: { duration: 0 } } },
    Drawer: { classNames: { content: dialogClasses.drawer } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { ...closing, transition: 'fade-down' } },
      classNames: { title: dialogClasses.title },
    },
    ModalRoot: { defaultProps: { transitionProps: { ...closing, transition: 'fade-down' } } },
    SpotlightRoot: { defaultProps: { transitionProps: { ...closing, transition: 'pop' } } },
    // The placeholder is a child that a menu may not have; and a key that opens a menu is still on its way when it is there.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, clickOutsideEvents: ['mousedown', 'touchstart'] } },
  },
});
