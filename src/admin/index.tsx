import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './style.scss';

const place = document.getElementById('ga4-bridge-for-smartsupp');
if (place !== null)
	createRoot(place).render(<App scope={place.dataset.scope === 'network' ? 'network' : 'site'} />);
