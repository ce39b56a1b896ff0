// Constraints and indexes of a database on a server, which several cases share: every key holds within a generation of a case,
// which uplineScope names. Running it again changes nothing. A statement ends with a semicolon.

CREATE CONSTRAINT upline_case IF NOT EXISTS FOR (c:UplineCase) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT upline_batch IF NOT EXISTS FOR (b:UplineBatch) REQUIRE b.id IS UNIQUE;
CREATE INDEX upline_batch_load IF NOT EXISTS FOR (b:UplineBatch) ON (b.load);

CREATE CONSTRAINT upline_generation_id IF NOT EXISTS FOR (g:Generation) REQUIRE (g.uplineScope, g.id) IS UNIQUE;
CREATE CONSTRAINT upline_source_id IF NOT EXISTS FOR (s:Source) REQUIRE (s.uplineScope, s.id) IS UNIQUE;
CREATE CONSTRAINT upline_member_id IF NOT EXISTS FOR (m:Member) REQUIRE (m.uplineScope, m.id) IS UNIQUE;
CREATE CONSTRAINT upline_missing_member_id IF NOT EXISTS FOR (m:MissingMember) REQUIRE (m.uplineScope, m.id) IS UNIQUE;
CREATE CONSTRAINT upline_person_id IF NOT EXISTS FOR (p:Person) REQUIRE (p.uplineScope, p.id) IS UNIQUE;
CREATE CONSTRAINT upline_account_number IF NOT EXISTS FOR (a:Account) REQUIRE (a.uplineScope, a.number) IS UNIQUE;
CREATE CONSTRAINT upline_finding_id IF NOT EXISTS FOR (f:Finding) REQUIRE (f.uplineScope, f.id) IS UNIQUE;
CREATE CONSTRAINT upline_bank_customer_id IF NOT EXISTS FOR (c:BankCustomer) REQUIRE (c.uplineScope, c.id) IS UNIQUE;
CREATE CONSTRAINT upline_measure_id IF NOT EXISTS FOR (m:Measure) REQUIRE (m.uplineScope, m.id) IS UNIQUE;
CREATE CONSTRAINT upline_site_entry_id IF NOT EXISTS FOR (e:SiteEntry) REQUIRE (e.uplineScope, e.id) IS UNIQUE;
CREATE CONSTRAINT upline_query_task_id IF NOT EXISTS FOR (q:QueryTask) REQUIRE (q.uplineScope, q.id) IS UNIQUE;

CREATE INDEX upline_member_username IF NOT EXISTS FOR (m:Member) ON (m.uplineScope, m.username);
CREATE INDEX upline_member_name IF NOT EXISTS FOR (m:Member) ON (m.uplineScope, m.name);
CREATE INDEX upline_member_id_number IF NOT EXISTS FOR (m:Member) ON (m.uplineScope, m.idNumber);
CREATE INDEX upline_member_phone IF NOT EXISTS FOR (m:Member) ON (m.uplineScope, m.phone);
CREATE INDEX upline_member_card IF NOT EXISTS FOR (m:Member) ON (m.uplineScope, m.card);
CREATE INDEX upline_member_ip IF NOT EXISTS FOR (m:Member) ON (m.uplineScope, m.ip);
CREATE INDEX upline_account_holder IF NOT EXISTS FOR (a:Account) ON (a.uplineScope, a.holder);
CREATE INDEX upline_account_holder_id IF NOT EXISTS FOR (a:Account) ON (a.uplineScope, a.holderId);
CREATE INDEX upline_bank_customer_id_number IF NOT EXISTS FOR (c:BankCustomer) ON (c.uplineScope, c.idNumber);

// A transfer by the row it is taken from, and the transfers of a period.
CREATE INDEX upline_transfer_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.id);
CREATE INDEX upline_transfer_time IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.time);
