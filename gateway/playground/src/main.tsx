import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page/page.css';
import { createRoot } from 'react-dom/client';
import { Start } from './page/start.js';

const place = document.getElementById('playground');
if (place === null) throw new Error('index.html has no element #playground to put the page into.');
createRoot(place).render(<Start />);
