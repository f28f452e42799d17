/** Business time of the whole application, and the only way to move it: forward. */
export const CLOCK_SQL = `
CREATE OR REPLACE FUNCTION huandu_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN statement_timestamp() + (SELECT offset_ms FROM app_clock) * interval '1 millisecond';

CREATE OR REPLACE FUNCTION huandu_move_clock(p_by_ms bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE app_clock SET offset_ms = offset_ms + p_by_ms, moved_at = clock_timestamp() WHERE p_by_ms > 0;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the clock only moves forward' USING ERRCODE = '22023';
  END IF;
END $$;
`;
