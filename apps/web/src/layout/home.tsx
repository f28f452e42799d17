import { Navigate } from 'react-router';
import { homeOf, useAccount } from './session';

export const Home = () => <Navigate to={homeOf(useAccount())} replace />;
