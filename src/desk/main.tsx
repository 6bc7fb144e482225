import '../web/design/tokens.css';
import '../web/design/base.css';
import '../web/design/charts.css';
import '../web/design/desk.css';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk.tsx';
import { applyTheme, keptTheme } from './theme.ts';

applyTheme(keptTheme());
createRoot(document.getElementById('desk')!).render(<Desk />);
