import { namedSheets } from './sheets-of-events';

/* Sheets that tell of events beside another one of them, and look like measures or lists of persons: they have many numbers, or names. */

export const TOLD_BESIDE = namedSheets(`
# Damage
Date|Incident|Cost|Insured|Paid
2023-03-01|Fire in the depot|12000|10000|9000
2023-03-19|Truck hits the gate|800|800|0
2023-05-11|Roof torn off by wind|40000|30000|30000
# Claims
Date of loss|Description|Reserve|Paid|Total
2023-03-01|Water in the cellar after heavy rain|1000|200|1200
2023-03-09|Theft of two pumps from the yard|4000|0|4000
2023-04-01|Crane drops a load on the quay|9000|500|9500
# Shipments
Shipped on|Vessel|Cargo|Weight (t)|Value (USD)
2023-03-01|Aurora|Wheat|20000|5000000
2023-03-12|Borealis|Wheat|18000|4600000
2023-04-02|Aurora|Barley|21000|4100000
# Exports
Date|Product|Destination|Quantity|Price|Total
2023-03-01|Valves|Dubai|40|120|4800
2023-03-12|Valves|Minsk|60|120|7200
2023-04-02|Pumps|Dubai|10|900|9000
# Birds
Date|Species|Count|Site|Observer
2023-03-01|Crane|120|North bog|AB
2023-03-02|Crane|300|North bog|AB
2023-03-04|Osprey|1|Lake|CL
# Survey
Date|Species|Adults|Juveniles|Nests|Temperature
2023-03-01|Crane|12|0|3|4
2023-03-02|Crane|30|2|4|6
2023-03-04|Osprey|1|0|1|7
# Hearings
Hearing date|Case|Court|Judge|Duration (h)|Fee
2023-03-01|Berg v. Stone|High Court|Lind|3|200
2023-03-12|State v. Moss|District Court|Falk|5|200
2023-04-02|Berg v. Stone|High Court|Lind|2|200
# Flights
Date|Flight|From|To|Dep|Arr|Block hours|Fuel
2023-03-01|N123|OSL|LHR|08:00|10:10|2.2|1800
2023-03-03|N123|LHR|NCE|09:00|11:00|2.0|1700
2023-03-09|N123|NCE|OSL|12:00|15:00|3.0|2300
# Payments
Date|Payer|Payee|Amount|Currency|Purpose
2023-03-01|Delta Ltd|M. Falk|50000|USD|Consulting
2023-03-12|Delta Ltd|Falk Foundation|80000|USD|Donation
2023-04-02|Omega SA|M. Falk|20000|EUR|Consulting
# Transfers
Date|From|To|Amount|Fee|Rate
2023-03-01|Delta Ltd|M. Falk|50000|10|1.0
2023-03-12|Delta Ltd|Falk Foundation|80000|10|1.0
2023-04-02|Omega SA|M. Falk|20000|12|1.1
# Bank account
Date|Counterparty|Debit|Credit|Balance
2023-03-01|Delta Ltd||50000|51000
2023-03-05|Jewellers Stone|48000||3000
2023-03-12|Delta Ltd||80000|83000
# Expenses
Date|Description|Amount
2023-03-01|Dinner with the minister at the Grand|900
2023-03-05|Flight to Nice for two persons|2100
2023-03-09|Watch for the head of the agency|14000
# Costs
Date|Event|Amount|Currency
2023-03-01|Riot|120000|USD
2023-03-19|Flood|900000|USD
2023-04-02|Strike|40000|USD
# Storms
Date|Storm|Wind (km/h)|Pressure (hPa)|Deaths
2023-03-01|Anna|160|950|3
2023-03-19|Bert|140|961|0
2023-04-02|Cora|180|940|12
# Weather
Date|What happened|Wind (km/h)|Rain (mm)
2023-03-01|Ferry cancelled|90|12
2023-03-19|Road flooded|40|80
2023-04-02|Roof lost|120|10
# Weather log
Date|Temperature|Wind|Remarks
2023-03-01|4|12|Convoy waits for the fog to lift
2023-03-02|3|20|Ice closes the harbour for a day
2023-03-03|5|8|Ferry leaves with the first trucks
# Earthquakes
Date|Latitude|Longitude|Depth (km)|Magnitude|Place
2023-03-01|37.2|37.0|10|7.8|Gaziantep
2023-03-02|38.0|37.2|7|7.5|Elbistan
2023-03-09|36.1|36.0|12|6.3|Hatay
# Diary
Date|Entry|Hours
2023-03-01|Interview with the widow of the guard|3
2023-03-02|Archive in Oslo, found the letters|6
2023-03-03|Call with counsel about the summons|1
# Patrols
Date|Officer|Start|End|Hours|Route
2023-03-01|Berg|08:00|16:00|8|Harbour
2023-03-01|Stone|08:00|16:00|8|Old town
2023-03-02|Berg|08:00|16:00|8|Border
# Time log
Date|Name|Task|Hours
2023-03-01|Anna Berg|Meeting with the prosecutor on the seizure|2
2023-03-02|Bert Stone|Search of the office in the harbour|5
2023-03-03|Anna Berg|Interview of the second guard|3
# Appointments
Name|Date|Position
Anna Berg|2019-03-01|Appointed minister of justice
Bert Stone|2020-07-15|Elected chair of the board
Cora Lind|2021-01-04|Made head of the agency
# Arrests
Name|Date of birth|Date of arrest|Charge
A. Berg|1980-04-02|2019-03-01|Fraud
B. Stone|1975-11-20|2020-07-15|Theft of a car
C. Lind|1991-02-11|2021-01-04|Bribery
# Staff
Date|Employee|What happened
2019-03-01|Anna Berg|Leaves after a quarrel
2020-07-15|Bert Stone|Threatened on the phone
2021-01-04|Cora Lind|Taken hostage on the road
# Bids
Date|Bidder|Lot|Bid|Estimate
2023-03-01|Delta Ltd|12|50000|45000
2023-03-12|Omega SA|13|80000|70000
2023-04-02|Delta Ltd|19|20000|30000
# Trades
Date|Instrument|Side|Quantity|Price|Total
2023-03-01|ACME|Buy|4000|12|48000
2023-03-12|ACME|Sell|4000|18|72000
2023-04-02|DELT|Buy|900|3|2700
# Fines
Date|Company|Offence|Amount|Currency
2023-03-01|Delta Ltd|Spill|50000|USD
2023-03-12|Omega SA|Spill|80000|USD
2023-04-02|Delta Ltd|Late report|20000|EUR
# Grants
Awarded|Recipient|Amount|Currency
2023-03-01|Harbour school|50000|USD
2023-03-12|Clinic North|80000|USD
2023-04-02|Harbour school|20000|EUR
# Money
Date|Person|Action|Amount
2023-03-01|Falk|Withdrawal|9000
2023-03-02|Falk|Deposit|9000
2023-04-03|Moss|Withdrawal|4000
# Deals
Closed|Buyer|Target|Price (USD m)|Stake %
2023-03-01|Delta|Omega|50|100
2023-03-12|Delta|Sigma|80|51
2023-04-02|Kappa|Rho|20|30
# Aid
Date|Donor|Sector|Amount|Currency
2023-03-01|Norway|Health|50000|USD
2023-03-12|Norway|Water|80000|USD
2023-04-02|Japan|Health|20000|USD
# Fires
Date|Place|Hectares|Wind|Temperature
2023-03-01|Evros|500|40|38
2023-03-12|Rhodes|8000|50|41
2023-04-02|Evia|200|30|36
# Avalanches
Date|Location|Snow depth|Wind|Temperature
2023-03-01|Northface|120|40|-8
2023-03-12|Gully East|180|50|-4
2023-04-02|Col du Lac|90|30|-6
# Crossings
Date|Point|In|Out
2023-03-01|Medyka|500|400
2023-03-12|Medyka|800|500
2023-04-02|Siret|200|300
# Outages
Date|Area|Hours|Customers
2023-03-01|North|5|400
2023-03-12|North|8|500
2023-04-02|East|2|300
# Interrogations
Date|Name|Start|End|Hours
2023-03-01|A. Berg|08:00|14:00|6
2023-03-12|A. Berg|10:00|15:00|5
2023-04-02|B. Stone|09:00|12:00|3
# Strikes
Date|Employer|Workers|Hours lost
2023-03-01|Delta|50|400
2023-03-12|Delta|80|500
2023-04-02|Omega|20|300
# Dismissals
Employee|Position|Date dismissed|Reason
Anna Berg|Analyst|2019-03-01|Leak
Bert Stone|Driver|2020-07-15|Theft
Cora Lind|Driver|2021-01-04|Absence
# Visits
Date|Visitor|Inmate|Duration (h)
2023-03-01|A. Berg|M. Falk|1
2023-03-12|C. Lind|M. Falk|2
2023-04-02|A. Berg|M. Falk|1
# Tests
Date|Missile|Range (km)|Apogee (km)|Launch site
2023-03-01|Hwasong-15|900|5700|Sunan
2023-03-12|KN-25|390|100|Sunan
2023-04-02|Hwasong-18|1000|3000|Pyongyang
# Lab
Date|Sample|pH|Lead (mg/l)|Temperature
2023-03-01|Well 3|7|0.1|12
2023-03-12|Well 3|6|0.4|12
2023-04-02|Well 4|7|0.2|11
# Auctions
Date|Lot|Reserve price|Hammer price|Buyer
2023-03-01|Vase|500|900|Moss
2023-03-12|Clock|80|70|Falk
2023-04-02|Vase|20|30|Moss
`);
